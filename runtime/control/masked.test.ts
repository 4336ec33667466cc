import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { bearer, call, type FakeApp, startFakeApp } from '../../test/support/runtime/fake-app.ts';

let app: FakeApp;
beforeAll(async () => {
  app = await startFakeApp();
});
afterAll(() => app.close());

it('a check of the bundle contains no secret value', async () => {
  const jwt = app.parts.secrets?.value('jwt') ?? '';
  const fault = {
    code: 'asset_missing' as const,
    path: `models/${jwt}`,
    message: `asset models/${jwt} is missing`,
  };
  app.parts.validate = async () => ({ valid: false, errors: [fault] });
  const { status, json } = await call(app.server.port, '/validate', { headers: bearer });
  expect([status, json]).toEqual([
    422,
    {
      valid: false,
      errors: [{ code: 'asset_missing', path: 'models/***', message: 'asset models/*** is missing' }],
    },
  ]);
});
