import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Bench, bundleRuntime, toManifest, toService } from '../../test/runtime/harness.ts';

const onLinux = process.platform === 'linux' ? describe : describe.skip;
const folder = mkdtempSync(join(tmpdir(), 'runtime-bundle-'));
let entry = '';
let bench: Bench;

beforeAll(async () => {
  entry = await bundleRuntime(folder);
}, 60_000);
afterEach(() => bench.close(), 30_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function exceed(limits: object, env: object) {
  const restart = { initial_ms: 10, max_restarts: 0 };
  bench = new Bench(entry, toManifest([toService('a', 'hog.cjs', { limits, restart }, env)]));
  bench.start();
  return bench.until(async () => {
    const detail = await bench.detail('a');
    return detail.state === 'failed' ? detail : undefined;
  });
}

onLinux('limits on this machine', () => {
  it('end a service that takes more memory, and record it', async () => {
    const { message } = await exceed({ memory_mb: 150 }, { MEGABYTES: '400' });
    expect(message).toContain('exceeded its memory limit');
    expect(bench.events()).toContain('limit_exceeded a');
  }, 30_000);

  it('end a service that starts more processes', async () => {
    const { message } = await exceed({ processes: 4 }, { CHILDREN: '8' });
    expect(message).toContain('exceeded its limit of processes');
    expect(bench.processes().filter(({ command }) => command.includes('sleep'))).toEqual([]);
  }, 30_000);

  it('bound the open files, and are reported one by one', async () => {
    const limits = { open_files: 100, cpu: 0.5, memory_mb: 1_000 };
    bench = new Bench(entry, toManifest([toService('a', 'hog.cjs', { limits })]));
    bench.start();
    await bench.ready();
    expect(bench.read('logs/a/a.log')).toContain('open files 100\n');
    expect((await bench.call('/status')).json.services.a.limits).toHaveLength(3);
  }, 30_000);
});
