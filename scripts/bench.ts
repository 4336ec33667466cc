/**
 * `npm run bench`: sizes, and times as ratios to a bare Node of the same run. Needs the installers that `npm run demo`
 * writes to out/. It has no pass or fail.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEndUser } from './prove/end-user.ts';
import { readMigrationSpans, startApp, waitForNoProcessIn } from './prove/installed-app.ts';
import { toOverhead } from './prove/prove-installer.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const rounds = 7;

const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const print = (name: string, value: string) => console.log(`${name.padEnd(52)} ${value}`);
const ms = (value: number) => `${value.toFixed(0)} ms`;

/** Median wall time of a whole process. */
function timeProcess(args: readonly string[]): number {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' });
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
    times.push(performance.now() - start);
  }
  return median(times);
}

function benchAnalyze(): void {
  const bare = timeProcess(['-e', '0']);
  const analyze = timeProcess(['dist/cli/index.js', 'analyze', 'examples/field-notes']);
  print('bare Node, start to end', ms(bare));
  print(
    'vrooli-bundle analyze, one scenario, cold',
    `${ms(analyze)} (${(analyze / bare).toFixed(1)} × bare Node)`,
  );
}

async function benchSizes(dir: string): Promise<string> {
  const node = (await stat(process.execPath)).size;
  const files = await readdir(dir);
  for (const file of files.filter((name) => /\.(deb|tar\.zst)$/.test(name))) {
    const { size } = await stat(join(dir, file));
    print(file, `${(size / 1e6).toFixed(2)} MB (${(size / node).toFixed(2)} × the bare Node executable)`);
  }
  const deb = files.find((name) => name.endsWith('.deb'));
  if (deb === undefined) throw new Error(`no .deb in ${dir}: run "npm run demo" first`);
  return join(dir, deb);
}

async function benchStart(deb: string): Promise<void> {
  const user = await createEndUser();
  const unpacked = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    execFileSync('chmod', ['755', unpacked]);
    execFileSync('dpkg-deb', ['-x', deb, unpacked]);
    const bundleRoot = join(unpacked, 'opt/vrooli-field-notes');
    const starts: number[] = [];
    const overheads: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const app = startApp(bundleRoot, join(user.home, 'data'), user);
      if (round === 0) {
        await app.waitUntil(
          'the control API answers',
          async () => (await app.call('GET', '/healthz')).status === 200,
        );
        await app.call('POST', '/secrets', { secrets: { field_station_code: 'FS-2041' } });
      }
      const readiness = await app.waitUntilReady();
      const readyAfterMs = app.readyAfterMs ?? Number.NaN;
      if (round === 0) print('first start to ready, database made', ms(readyAfterMs));
      else {
        starts.push(readyAfterMs);
        overheads.push(
          toOverhead(readyAfterMs, readiness, await readMigrationSpans(join(user.home, 'data'))),
        );
      }
      app.process.kill('SIGTERM');
      await app.exited();
      await waitForNoProcessIn(bundleRoot);
    }
    const start = median(starts);
    const overhead = median(overheads);
    print(
      'start to ready',
      `${ms(start)} (median of ${rounds}, ${ms(Math.min(...starts))} to ${ms(Math.max(...starts))})`,
    );
    print(
      "of which not a service's own start",
      `${ms(overhead)} (${((100 * overhead) / start).toFixed(0)} %)`,
    );
  } finally {
    await rm(unpacked, { recursive: true, force: true, maxRetries: 5 });
    await user.remove();
  }
}

benchAnalyze();
const dir = join(root, 'out/field-notes');
if (!existsSync(dir)) {
  console.error('no installers in out/field-notes: run "npm run demo" first');
  process.exit(1);
}
await benchStart(await benchSizes(dir));
