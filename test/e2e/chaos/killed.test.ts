import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Bench, toManifest, toService } from '../../runtime/harness.ts';
import { theCompiledRuntime } from '../support/compiled-runtime.ts';
import { readSecrets } from '../support/read-secrets.ts';

const onLinux = process.platform === 'linux' ? describe : describe.skip;
const kills = 50;
let executable = '';
let bench: Bench;

beforeAll(() => {
  executable = theCompiledRuntime();
}, 60_000);
afterEach(() => bench.close(), 30_000);

/** Pseudo-random numbers in [0, 1) from a seed (mulberry32). */
function toRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const secret = (id: string, more: object) => ({
  id,
  target: { type: 'env', name: id.toUpperCase() },
  ...more,
});
const secrets = [
  ...['db', 'jwt'].map((id) =>
    secret(id, {
      class: 'per_install_generated',
      generator: { type: 'random', length: 48, charset: 'base64' },
    }),
  ),
  secret('pin', { class: 'user_prompt', required: false, prompt: { label: 'PIN' } }),
];

/** The app in version n: each version adds one migration for each service. */
function writeVersion(number: number): void {
  const migrations = (service: string) =>
    Array.from({ length: number }, (_, index) => ({
      version: `${index + 1}`,
      command: ['programs/append.cjs', `${service}:${index + 1}`],
      env: { FILE: '${data}/ran' },
    }));
  const linked = (id: string) => ({ secrets: ['db', 'jwt', 'pin'], migrations: migrations(id) });
  const manifest = JSON.parse(readFileSync(join(bench.root, 'bundle.json'), 'utf8'));
  bench.write({
    ...manifest,
    app: { name: 'Test', version: `1.${number}.0` },
    services: [toService('a', 'escape.cjs', linked('a')), toService('b', 'serve.cjs', linked('b'))],
  });
}

/** The applied migrations in migrations.json, as `a:1`. */
function readApplied(): string[] {
  const { applied } = JSON.parse(bench.read('migrations.json') || '{"applied":{}}') as {
    applied: Record<string, string[]>;
  };
  return Object.entries(applied).flatMap(([service, versions]) =>
    versions.map((version) => `${service}:${version}`),
  );
}

const ran = () =>
  bench
    .read('ran')
    .split('\n')
    .filter((line) => line !== '');
const count = (lines: readonly string[], line: string) => lines.filter((other) => other === line).length;

/** Invariants after the runtime was killed; `applied` and `before` are from before the kill. */
function assertIntact(applied: readonly string[], before: readonly string[]): void {
  const now = ran();
  const recorded = readApplied();
  expect([...new Set(recorded)]).toEqual(recorded);
  // Recorded migrations stay recorded and do not run again; every recorded migration has run.
  for (const name of applied) expect([name, recorded.includes(name)]).toEqual([name, true]);
  for (const name of applied) expect([name, count(now, name)]).toEqual([name, count(before, name)]);
  for (const name of recorded) expect([name, count(now, name) > 0]).toEqual([name, true]);
}

onLinux('fifty kills at random moments', () => {
  it('leave no process and no damage, and the next start continues', async () => {
    const seed = Number(process.env['CHAOS_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
    console.info(`CHAOS_SEED=${seed}`);
    const random = toRandom(seed);
    bench = new Bench(executable, toManifest([], { secrets }));
    writeVersion(1);
    let version = 1;
    let runtime = bench.start();
    await bench.ready();
    const { pin: _, ...generated } = readSecrets(bench);
    const tokens = new Set([bench.read('runtime/auth-token')]);
    let pins = ['none'];

    for (let kill = 1; kill <= kills; kill++) {
      let applied = readApplied();
      let before = ran();
      if (kill % 2 === 0) {
        // During the start, every second time with a new version.
        expect(await bench.stop(runtime)).toBe(0);
        if (kill % 4 === 0) writeVersion(++version);
        runtime = bench.start();
        await pause(random() * 220);
      } else {
        const busy = keepBusy(kill, pins);
        await pause(random() * 120);
        runtime.kill('SIGKILL');
        await busy;
      }
      runtime.kill('SIGKILL');
      expect(await bench.ended(runtime)).toBe('SIGKILL');
      await bench.until(() => bench.processes().length === 0, `the end of all processes after kill ${kill}`);
      assertIntact(applied, before);
      const { pin = 'none', ...own } = readSecrets(bench);
      expect(own).toEqual(generated);
      expect(pins).toContain(pin);
      pins = [pin];

      [applied, before] = [readApplied(), ran()];
      runtime = bench.start();
      await bench.ready();
      assertIntact(applied, before);
      tokens.add(bench.read('runtime/auth-token'));
      expect(readApplied()).toHaveLength(2 * version);
      expect(readSecrets(bench)).toEqual(pin === 'none' ? generated : { ...generated, pin });
    }
    // A token that was handed out before a kill is worth nothing after it.
    expect(tokens.size).toBe(kills + 1);
    expect(await bench.stop(runtime)).toBe(0);
    expect(bench.processes()).toEqual([]);
    const names = readdirSync(bench.appData, { recursive: true }).map(String);
    expect(names.filter((name) => /\.tmp$|corrupt|lock|ipc_port/.test(name))).toEqual([]);
    expect(bench.errors).toBe('');
  }, 240_000);
});

/** Stores values and restarts a service until the runtime no longer responds. */
async function keepBusy(kill: number, pins: string[]): Promise<void> {
  for (let turn = 0; ; turn++) {
    const pin = `${kill}-${turn}`;
    pins.push(pin);
    try {
      const { status } = await bench.call('/secrets', 'POST', { secrets: { pin } });
      // Confirmed: no earlier value may be restored.
      if (status === 200) pins.splice(0, pins.length, pin);
      if (turn % 3 === 0) await bench.call('/services/b/restart', 'POST');
    } catch {
      return;
    }
  }
}
