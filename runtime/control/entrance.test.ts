import { existsSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import {
  bearer,
  bundle,
  call,
  type FakeApp,
  startFakeApp,
  token,
} from '../../test/support/runtime/fake-app.ts';
import { openKeyring, toKeysPath } from '../keys/keys.ts';
import { createAuthorize, createProve } from './auth.ts';
import { startControlServer } from './server.ts';

let app: FakeApp;
beforeAll(async () => {
  app = await startFakeApp();
});
afterAll(() => app.close());

describe('before the token is in its file', () => {
  const startYoung = async (appData: string) =>
    startControlServer({
      bundle,
      appData,
      runtimeVersion: '9.9.9',
      codeCache: 'none',
      env: {},
      port: 0,
      parts: app.parts,
      log: (line) => app.faults.push(line),
    });
  const admission = () => ({
    authorize: createAuthorize(token, openKeyring(toKeysPath(app.appData))),
    prove: createProve(token),
  });
  const announced = () => existsSync(join(app.appData, 'runtime', 'ipc_port'));

  it('answers /healthz and checks Host and Origin; a request with a token waits, neither refused nor let in', async () => {
    rmSync(join(app.appData, 'runtime', 'ipc_port'), { force: true });
    const young = await startYoung(app.appData);
    const answered: string[] = [];
    const ask = async (name: string, headers: Record<string, string>) => {
      const { status } = await call(young.port, '/ports', { headers });
      answered.push(name);
      return status;
    };
    const asked = [
      ask('right', bearer),
      ask('wrong', { authorization: `Bearer ${'cd'.repeat(32)}` }),
      ask('none', {}),
    ];
    const socket = new WebSocket(`ws://127.0.0.1:${young.port}/events/ws`, { headers: bearer });
    const opened = new Promise((resolve) => socket.once('open', () => resolve('opened')));
    socket.once('open', () => answered.push('socket'));
    expect((await call(young.port, '/healthz')).status).toBe(200);
    expect((await call(young.port, '/ports', { headers: { ...bearer, host: 'evil.example' } })).status).toBe(
      403,
    );
    expect(
      (await call(young.port, '/ports', { headers: { ...bearer, origin: 'https://evil.example' } })).status,
    ).toBe(403);
    expect([answered, announced()]).toEqual([[], false]);
    young.admit(admission());
    expect(announced()).toBe(true);
    expect(await Promise.all([...asked, opened])).toEqual([200, 401, 401, 'opened']);
    socket.terminate();
    await young.close();
    expect(announced()).toBe(false);
  });

  it('hears clients that have connected, and waits for none that is silent', async () => {
    const young = await startYoung(app.appData);
    const silent = connect(young.port, '127.0.0.1');
    await new Promise((resolve) => silent.once('connect', resolve));
    const health = call(young.port, '/healthz');
    const begun = performance.now();
    await young.hearClients();
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect((await health).status).toBe(200);
    silent.destroy();
    await young.close();
  });
});
