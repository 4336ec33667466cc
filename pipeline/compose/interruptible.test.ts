import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { nodeExec } from '../../host/exec.ts';
import { nodeFileSystem } from '../../host/fs.ts';
import { nodeHttp } from '../../host/http.ts';
import { silentLog, systemClock } from '../../host/log.ts';
import type { BuildContext } from '../ports.ts';
import { runInterruptible } from './interruptible.ts';

let dir: string;
let controller: AbortController;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'bundle-interrupt-'));
  controller = new AbortController();
});

afterEach(() => rm(dir, { recursive: true, force: true }));

const run = <T>(body: (ctx: BuildContext) => Promise<T>) =>
  runInterruptible(
    {
      fs: nodeFileSystem,
      exec: nodeExec,
      log: silentLog,
      clock: systemClock,
      http: nodeHttp,
      host: { platform: 'linux', arch: 'x64' },
      packageRoot: dir,
      buildVariables: [],
      cacheDir: dir,
      effort: 'small',
      sourceDateEpoch: 0,
    },
    controller.signal,
    body,
  );

describe('runInterruptible', () => {
  it('ends a pause and a request that has no answer', async () => {
    setTimeout(() => controller.abort(), 50);
    await expect(run(({ clock }) => clock.pause(60_000))).rejects.toMatchObject({ code: 'interrupted' });
    const silent = createServer(() => controller.abort());
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    controller = new AbortController();
    const request = { method: 'GET', url: `http://127.0.0.1:${port}/`, idleMs: 60_000 } as const;
    await expect(run(({ http }) => http.send(request))).rejects.toMatchObject({ code: 'interrupted' });
    await new Promise((resolve) => silent.close(resolve));
  });

  it('has no effect before the signal', () =>
    run(async ({ fs, exec }) => {
      await fs.write(join(dir, 'a'), 'text');
      expect(await fs.readText(join(dir, 'a'))).toBe('text');
      expect(await exec.run(process.execPath, ['-e', 'console.log(5)'])).toMatchObject({ stdout: '5\n' });
      await expect(run(() => Promise.reject(new RangeError('own')))).rejects.toThrow(RangeError);
    }));

  it('refuses new work after it, except removals', async () => {
    const interrupted = expect.objectContaining({ code: 'interrupted', blame: 'environment' });
    const work = run(async ({ fs, exec }) => {
      await fs.write(join(dir, 'a'), 'text');
      controller.abort();
      await expect(exec.run(process.execPath, ['-e', ''])).rejects.toEqual(interrupted);
      try {
        await fs.write(join(dir, 'b'), 'text');
      } finally {
        await fs.remove(join(dir, 'a'));
      }
    });
    await expect(work).rejects.toEqual(interrupted);
    expect(await readdir(dir)).toEqual([]);
  });

  it('stops in the middle of a large file, whether it is read or written', async () => {
    await nodeFileSystem.write(join(dir, 'big'), new Uint8Array(3_000_000));
    let chunks = 0;
    const reading = run(async ({ fs }) => {
      for await (const chunk of fs.read(join(dir, 'big'))) {
        chunks += chunk.length > 0 ? 1 : 0;
        controller.abort();
      }
    });
    await expect(reading).rejects.toMatchObject({ code: 'interrupted' });
    expect(chunks).toBe(1);

    controller = new AbortController();
    const endless = async function* (): AsyncGenerator<Uint8Array> {
      for (let count = 0; ; count += 1) {
        if (count === 3) controller.abort();
        yield new Uint8Array(1000);
      }
    };
    const writing = run(({ fs }) => fs.write(join(dir, 'copy'), endless()));
    await expect(writing).rejects.toMatchObject({ code: 'interrupted' });
    expect(await readdir(dir)).toEqual(['big']);
  });

  it('ends a program that runs', async () => {
    let pid = 0;
    const script = 'console.log(process.pid); setTimeout(() => {}, 60_000)';
    const work = run(({ exec }) =>
      exec.run(process.execPath, ['-e', script], {
        onLine: (line) => {
          pid = Number(line);
          controller.abort();
        },
      }),
    );
    await expect(work).rejects.toMatchObject({ code: 'interrupted' });
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it('reports the interruption, whatever error the stage threw', async () => {
    const work = run(async () => {
      controller.abort();
      throw new Error('Premature close');
    });
    await expect(work).rejects.toMatchObject({ code: 'interrupted', cause: { message: 'Premature close' } });
  });
});
