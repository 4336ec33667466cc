import { expectEqual, request } from './expect.ts';
import { type Readiness, readMigrationSpans, waitForNoProcessIn } from './installed-app.ts';
import { proveUnpacked } from './prove-unpacked.ts';

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

/**
 * Tests an installer of the Field Notes example like a user: unpack, start, answer the wizard, add a note through the
 * UI, lose the runtime to kill -9, start again, find the note, stop, find no process.
 * @throws {ProofError} at the first step that fails
 */
export async function proveInstaller(deb: string, report: (step: string) => void): Promise<Proof> {
  return proveUnpacked(deb, 'field-notes', report, async ({ bundleRoot, appData, start, done, steps }) => {
    let app = start();
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

    app = start();
    await app.waitUntilReady();
    const recoveredMs = app.readyAfterMs ?? Number.NaN;
    const found = JSON.stringify(await request(await notes()));
    if (!found.includes('Kingfisher')) throw new Error(`the note is gone: ${found}`);
    done(`started again after the crash in ${Math.round(recoveredMs)} ms: the note is there`);
    expectEqual('POST /shutdown', (await app.call('POST', '/shutdown')).status, 202);
    expectEqual('exit code', (await app.exited()).code, 0);

    app = start();
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
  });
}
