import { describe, expect, it } from '@jest/globals';
import type { ControlClient } from '../../../schema/control/client.ts';
import type { Sandbox, SandboxProgram } from '../../ports.ts';
import { stopApp } from './stop-app.ts';

/** A sandbox whose time passes by pausing; `left` are its processes. */
function createWorld(left: { pid: number; command: string }[], end: SandboxProgram['end']) {
  let now = 0;
  let calls = 0;
  const pause = async (ms: number) => {
    now += ms;
  };
  const sandbox = { pause, listProcesses: async () => left } as unknown as Sandbox;
  const control = (async (id: string) => {
    if (id === 'shutdown') calls += 1;
  }) as unknown as ControlClient;
  const program: SandboxProgram = { end, output: () => 'the last words\n', kill: () => {} };
  const stop = () => stopApp({ clock: { now: () => now, pause } }, sandbox, [], { program, control });
  return { stop, calls: () => calls, now: () => now };
}

describe('stopApp', () => {
  const clean = { exitCode: 0, signal: undefined };

  it('asks the app to stop and takes its end', async () => {
    const { stop, calls } = createWorld([], clean);
    expect(await stop()).toBe(0);
    expect(calls()).toBe(1);
  });

  it('names processes that stay, and gives them a moment', async () => {
    const world = createWorld([{ pid: 71, command: '/app/services/worker --forever' }], clean);
    await expect(world.stop()).rejects.toMatchObject({
      code: 'rehearsal-processes-left',
      blame: 'input',
      message: expect.stringContaining('71 /app/services/worker --forever'),
    });
    expect(world.now()).toBeGreaterThanOrEqual(3000);
  });

  it.each([
    ['that ends with an error', { exitCode: 1, signal: undefined }, 'ended with 1'],
    ['that a signal ends', { exitCode: undefined, signal: 'SIGSEGV' }, 'ended with SIGSEGV'],
    ['that does not end', undefined, 'did not end in 15000 ms'],
  ])('refuses a runtime %s', async (_what, end, words) => {
    await expect(createWorld([], end).stop()).rejects.toMatchObject({
      code: 'rehearsal-stop-failed',
      message: expect.stringMatching(new RegExp(`${words}[^]*the last words`)),
    });
  });
});
