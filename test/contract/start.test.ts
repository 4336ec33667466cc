import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanUp, createApp } from './support/app.ts';
import { idle } from './support/programs.ts';

afterEach(cleanUp);

describe('the executable', () => {
  it('uses the code cache that was compiled with it', async () => {
    const app = await createApp([idle('api')]);
    const running = await app.startReady();
    const { runtime } = (await running.get('/status')).json;
    expect(runtime).toMatchObject({ node: process.version, code_cache: 'used' });
  });
});
