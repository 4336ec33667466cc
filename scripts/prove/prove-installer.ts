import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEndUser } from './end-user.ts';
import { type Readiness, readMigrationSpans, startApp, waitForNoProcessIn } from './installed-app.ts';
import { readServiceLogs } from './read-logs.ts';

/** Why an installer was not proven, with the logs of its services. */
export class ProofError extends Error {
  readonly logs: string;

  constructor(cause: unknown, logs: string) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'ProofError';
    this.logs = logs;
  }
}

/** Times in milliseconds. */
export interface Proof {
  firstStartMs: number;
  /** Start to ready once the database exists. */
  startMs: number;
  /** The part of startMs in which no service was starting: runtime start, ordering, probing between services. */
  overheadMs: number;
  steps: string[];
}

/** The part of a start in which no service was starting and no migration ran: the overhead of the runtime. */
export function toOverhead(
  readyAfterMs: number,
  readiness: Readiness,
  migrations: readonly [number, number][],
): number {
  const services = Object.values(readiness.details).flatMap(({ started_at, ready_at }) =>
    started_at === undefined || ready_at === undefined
      ? []
      : [[Date.parse(started_at), Date.parse(ready_at)] as const],
  );
  const spans = [...services, ...migrations].sort(([a], [b]) => a - b);
  let covered = 0;
  let end = 0;
  for (const [from, to] of spans) {
    covered += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return readyAfterMs - covered;
}

function expectEqual(what: string, actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    throw new Error(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
  }
}

async function request(url: string, init: RequestInit = {}): Promise<unknown> {
  const response = await fetch(url, {
    ...init,
    headers: { 'content-type': 'application/json', ...init.headers },
  });
  if (!response.ok)
    throw new Error(`${init.method ?? 'GET'} ${url} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

/**
 * Tests an installer of the Field Notes example like a user: unpack, start, answer the wizard, add a note through the
 * UI, lose the runtime to kill -9, start again, find the note, stop, find no process.
 * @throws {ProofError} at the first step that fails
 */
export async function proveInstaller(deb: string, report: (step: string) => void): Promise<Proof> {
  const user = await createEndUser();
  const unpacked = await mkdtemp(join(tmpdir(), 'proof-'));
  const appData = join(user.home, '.config/field-notes');
  const steps: string[] = [];
  const done = (step: string) => {
    steps.push(step);
    report(step);
  };
  try {
    execFileSync('chmod', ['755', unpacked]);
    execFileSync('dpkg-deb', ['-x', deb, unpacked]);
    const bundleRoot = join(unpacked, 'opt/vrooli-field-notes');
    done('unpacked the .deb');

    let app = startApp(bundleRoot, appData, user);
    await app.waitUntil(
      'the control API answers',
      async () => (await app.call('GET', '/healthz')).status === 200,
    );
    const { body } = await app.call('GET', '/secrets');
    const prompted = (
      body as { secrets: { id: string; class: string; has_value: boolean }[] }
    ).secrets.filter((secret) => secret.class === 'user_prompt' && !secret.has_value);
    expectEqual(
      'prompted secrets',
      prompted.map(({ id }) => id),
      ['field_station_code'],
    );
    const stored = await app.call('POST', '/secrets', { secrets: { field_station_code: 'FS-2041' } });
    expectEqual('POST /secrets', stored.status, 200);
    await app.waitUntilReady();
    const firstStartMs = app.readyAfterMs ?? Number.NaN;
    done(
      `answered the wizard; ready ${Math.round(firstStartMs)} ms after the very first start, database made`,
    );

    const notes = async () => `${await app.url('ui', 'ui')}/api/notes`;
    await request(await notes(), {
      method: 'POST',
      body: JSON.stringify({ title: 'Kingfisher', place: 'The weir', body: 'Fishing at 07:12' }),
    });
    done("added a note through the UI's address");

    app.process.kill('SIGKILL');
    await app.exited();
    expectEqual('processes left after kill -9 of the runtime', await waitForNoProcessIn(bundleRoot), []);
    done('killed the runtime with SIGKILL: nothing survived it');

    app = startApp(bundleRoot, appData, user);
    await app.waitUntilReady();
    const recoveredMs = app.readyAfterMs ?? Number.NaN;
    const found = JSON.stringify(await request(await notes()));
    if (!found.includes('Kingfisher')) throw new Error(`the note is gone: ${found}`);
    done(`started again after the crash in ${Math.round(recoveredMs)} ms: the note is there`);
    expectEqual('POST /shutdown', (await app.call('POST', '/shutdown')).status, 202);
    expectEqual('exit code', (await app.exited()).code, 0);

    app = startApp(bundleRoot, appData, user);
    const readiness = await app.waitUntilReady();
    const startMs = app.readyAfterMs ?? Number.NaN;
    const overheadMs = toOverhead(startMs, readiness, await readMigrationSpans(appData));
    done(
      `started after a clean stop in ${Math.round(startMs)} ms, of which ${Math.round(overheadMs)} ms are the runtime's own`,
    );
    app.process.kill('SIGTERM');
    expectEqual('exit code', (await app.exited()).code, 0);
    expectEqual('processes left after the stop', await waitForNoProcessIn(bundleRoot), []);
    done('stopped it: no process is left');
    return { firstStartMs, startMs, overheadMs, steps };
  } catch (error) {
    throw new ProofError(error, await readServiceLogs(appData));
  } finally {
    for (const { pid } of await waitForNoProcessIn(unpacked, 0)) process.kill(pid, 'SIGKILL');
    await rm(unpacked, { recursive: true, force: true, maxRetries: 5 });
    await user.remove();
  }
}

/** Creates an empty folder. */
export async function emptyFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
  await mkdir(path, { recursive: true });
}
