import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanUp, createApp } from '../contract/support/app.ts';
import { isDead, listeningAddressesOf } from '../contract/support/processes.ts';
import { web } from '../contract/support/programs.ts';
import { until } from '../contract/support/wait.ts';

afterEach(cleanUp);

const children = `const { spawn, fork } = require('node:child_process');
if (process.argv[2] === 'child') { note('children', process.pid); setInterval(() => {}, 1000); return; }
fork(__filename, ['child'], { env: process.env });
spawn(process.execPath, ['-e', "require('node:fs').appendFileSync(process.env.APP_DATA_DIR + '/children', process.pid + '\\\\n'); setInterval(() => {}, 1000)"]);`;

/** What a debugger would add: a thread that listens. Node starts it within milliseconds of the signal. */
async function signalled(pid: number, signal: NodeJS.Signals): Promise<string[]> {
  const before = listeningAddressesOf(pid);
  process.kill(pid, signal);
  await pause(500);
  expect([pid, signal, isDead(pid)]).toEqual([pid, signal, false]);
  return listeningAddressesOf(pid).filter((address) => !before.includes(address));
}

describe('a signal that another program sends by mistake', () => {
  it('opens a debugger neither in the runtime, nor in a service, nor in what a service starts', async () => {
    const app = await createApp([web('api', {}, children)]);
    const running = await app.startReady();
    const pids = await until('both children run', () => {
      const found = app.notes('children').map(Number);
      return found.length === 2 ? [running.pid, Number(app.notes('api.starts')[0]), ...found] : undefined;
    });
    for (const pid of pids) expect([pid, await signalled(pid, 'SIGUSR1')]).toEqual([pid, []]);
    expect(running.stderr).toBe('');
    expect(await running.log('api')).not.toContain('Debugger');
    expect((await running.get('/readyz')).status).toBe(200);
  });

  it('does not end the runtime', async () => {
    const app = await createApp([web('api')]);
    const running = await app.startReady();
    await signalled(running.pid, 'SIGUSR2');
    expect((await running.get('/readyz')).status).toBe(200);
    expect(await running.stop()).toBe(0);
  });

  it('has the effect in a service that the service gives it', async () => {
    const app = await createApp([
      web('api', {}, `for (const s of ['SIGUSR1', 'SIGUSR2']) process.on(s, () => note('got', s));`),
    ]);
    const running = await app.startReady();
    const pid = Number(app.notes('api.starts')[0]);
    await signalled(pid, 'SIGUSR1');
    await signalled(pid, 'SIGUSR2');
    expect(app.notes('got')).toEqual(['SIGUSR1', 'SIGUSR2']);
    expect(await running.stop()).toBe(0);
  });
});
