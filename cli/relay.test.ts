import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const relayModule = join(dirname(fileURLToPath(import.meta.url)), 'relay.mjs');

/** A process that relays to a child running `script`; the child says "up" when it runs. */
function startRelay(script: string, isFollowed = false) {
  const program = `import { relay } from ${JSON.stringify(relayModule)};
    process.exitCode = await relay(process.execPath, ['--input-type=${isFollowed ? 'module' : 'commonjs'}', '-e', ${JSON.stringify(script)}], { env: process.env, isFollowed: ${isFollowed} });`;
  const outer = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const up = new Promise<void>((resolve) => {
    outer.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('up')) resolve();
    });
  });
  const ended = new Promise<{ code: number | null; output: string }>((resolve) =>
    outer.on('close', (code) => resolve({ code, output })),
  );
  return { outer, up, ended };
}

describe('relay', () => {
  it('returns the exit code and shares stdout', async () => {
    const { ended } = startRelay('console.log("up and out"); process.exit(7)');
    expect(await ended).toEqual({ code: 7, output: 'up and out\n' });
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('forwards %s and waits for the child', async (signal) => {
    const { outer, up, ended } = startRelay(
      `process.on('${signal}', () => { console.log('stopping'); setTimeout(() => process.exit(9), 50) });
       console.log('up'); setTimeout(() => {}, 60_000)`,
    );
    await up;
    outer.kill(signal);
    expect(await ended).toEqual({ code: 9, output: 'up\nstopping\n' });
  });

  it('returns 128 plus the signal number for a killed child', async () => {
    const { ended } = startRelay('console.log("up"); process.kill(process.pid, "SIGKILL")');
    expect((await ended).code).toBe(137);
  });

  it('takes a program that follows it along when it is killed', async () => {
    const follow = join(dirname(relayModule), 'follow-parent.ts');
    const script = `import { followParent } from ${JSON.stringify(follow)};
      followParent(process.env);
      process.on('SIGTERM', () => { console.log('stopped', process.env.VROOLI_BUNDLE_PARENT_FD); process.exit(0); });
      console.log('up'); setInterval(() => {}, 1000);`;
    const { outer, up, ended } = startRelay(script, true);
    await up;
    outer.kill('SIGKILL');
    expect((await ended).output).toBe('up\nstopped undefined\n');
  });
});
