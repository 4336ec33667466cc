import { spawn } from 'node:child_process';
import { cpSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect } from '@jest/globals';
import { Bench, toManifest, toService } from '../../runtime/harness.ts';
import { isThorough } from '../../support/thorough.ts';
import { theCompiledRuntime } from '../support/compiled-runtime.ts';
import { itWith } from '../support/requirements.ts';

/**
 * What changes a folder or makes a change durable: between two of them lies every state that a kill can leave. strace counts the calls of
 * each thread, so that a group of its own keeps one thread's calls from hiding another's.
 */
const groups = [
  'fsync,fdatasync',
  'rename,renameat,renameat2',
  'unlink,unlinkat,mkdir,mkdirat',
  'ftruncate,fchmod',
];

let executable = '';
let bench: Bench;

beforeAll(() => {
  executable = theCompiledRuntime();
}, 60_000);
afterEach(() => bench.close(), 30_000);

const secrets = [
  {
    id: 'key',
    class: 'per_install_generated',
    generator: { type: 'random', length: 32, charset: 'hex' },
    target: { type: 'env', name: 'KEY' },
  },
  {
    id: 'pin',
    class: 'user_prompt',
    required: false,
    prompt: { label: 'PIN' },
    target: { type: 'env', name: 'PIN' },
  },
];

/** The app in version n, which has n migrations. */
const toVersion = (number: number) => {
  const migrations = Array.from({ length: number }, (_, index) => ({
    version: `${index + 1}`,
    command: ['programs/append.cjs', `${index + 1}`],
    env: { FILE: '${data}/ran' },
  }));
  return {
    ...toManifest([toService('a', 'serve.cjs', { secrets: ['key', 'pin'], migrations })], { secrets }),
    app: { name: 'Test', version: `1.${number}.0` },
  };
};

interface Cut {
  /** Whether the runtime was killed, not stopped. */
  isCut: boolean;
  /** Whether the runtime has acknowledged a secret before. */
  isStored: boolean;
}

/** Undefined while no runtime answers. */
const tryCall = async (...args: Parameters<Bench['call']>) => {
  try {
    return await bench.call(...args);
  } catch {
    return undefined;
  }
};

/** Starts the app, which is killed at the n-th of these calls of any of its threads; stops it where it lives on. */
async function startAndCut(calls: string, number: number): Promise<Cut> {
  const args = ['-f', '-qq', '-o', '/dev/null', '-e', `trace=${calls}`];
  const inject = ['-e', `inject=${calls}:signal=SIGKILL:when=${number}`];
  const place = ['--manifest', join(bench.root, 'bundle.json'), '--app-data', bench.appData];
  const child = spawn('strace', [...args, ...inject, '--', executable, ...place], {
    stdio: 'ignore',
    env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
  });
  let hasEnded = false;
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.on('exit', (code, signal) => {
      hasEnded = true;
      resolve(code ?? signal);
    }),
  );
  let isStored = false;
  while (!hasEnded) {
    const answer = await tryCall('/readyz');
    if (answer?.status !== 200) {
      await pause(20);
      continue;
    }
    const stored = await tryCall('/secrets', 'POST', { secrets: { pin: `pin-${number}` } });
    isStored = stored?.status === 200;
    await tryCall('/shutdown', 'POST');
    break;
  }
  return { isCut: (await ended) !== 0, isStored };
}

/** A start that is not disturbed: it has to work at once, with all that was acknowledged. */
async function assertStarts(cut: Cut, version: number, at: string): Promise<void> {
  const before = bench.errors.length;
  const runtime = bench.start();
  await bench.ready().catch((error: Error) => {
    throw new Error(`after a kill ${at}: ${error.message}`);
  });
  const listed = (await bench.call('/secrets')).json.secrets as { id: string; has_value: boolean }[];
  const known = Object.fromEntries(listed.map(({ id, has_value }) => [id, has_value]));
  expect([at, known['key'], known['pin'] || !cut.isStored]).toEqual([at, true, true]);
  const ran = bench.read('ran').trim().split('\n');
  for (let number = 1; number <= version; number += 1)
    expect([at, ran]).toEqual([at, expect.arrayContaining([`${number}`])]);
  expect(JSON.parse(bench.read('migrations.json')).applied.a).toHaveLength(version);
  expect([at, bench.errors.slice(before)]).toEqual([at, '']);
  expect(await bench.stop(runtime)).toBe(0);
  expect(bench.processes()).toEqual([]);
}

/** Outside CI only each third call of a group is a cut: the first, the fourth and so on. */
const step = isThorough ? 1 : 3;

/** Repeats with a later call until the app comes to its end without a cut. Returns the number of cuts. */
async function cutEverywhere(prepare: () => void, version: number): Promise<number> {
  let cuts = 0;
  for (const calls of groups) {
    for (let number = 1, isCut = true; isCut; number += step) {
      prepare();
      const cut = await startAndCut(calls, number);
      await assertStarts(cut, version, `at call ${number} of ${calls}`);
      isCut = cut.isCut;
      cuts += isCut ? 1 : 0;
    }
  }
  return cuts;
}

describe('an app that is cut off at each file operation', () => {
  itWith({ tools: ['strace'] })(
    'of its first start, use and stop starts again with all that it acknowledged',
    async () => {
      bench = new Bench(executable, toVersion(1));
      const prepare = () => rmSync(bench.appData, { recursive: true, force: true });
      expect(await cutEverywhere(prepare, 1)).toBeGreaterThan(20 / step);
    },
    300_000,
  );

  itWith({ tools: ['strace'] })(
    'of an upgrade starts again as the new version',
    async () => {
      bench = new Bench(executable, toVersion(1));
      const runtime = bench.start();
      await bench.ready();
      expect(await bench.stop(runtime)).toBe(0);
      const former = `${bench.appData}-former`;
      renameSync(bench.appData, former);
      bench.write(toVersion(2));
      const prepare = () => {
        rmSync(bench.appData, { recursive: true, force: true });
        cpSync(former, bench.appData, { recursive: true });
      };
      expect(await cutEverywhere(prepare, 2)).toBeGreaterThan(20 / step);
    },
    300_000,
  );
});
