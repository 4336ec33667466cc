import type { SqlDatabase, SqlValue } from '../../ports.ts';
import { telemetrySubjectSchema } from '../../../schema/telemetry/line.ts';
import { type StoredEvent, type Subject, toSubject, unknownSubject } from './read-events.ts';

const tables = [
  `CREATE TABLE IF NOT EXISTS telemetry_events (
    digest TEXT PRIMARY KEY, ts TEXT NOT NULL, event TEXT NOT NULL, app TEXT NOT NULL, version TEXT NOT NULL,
    target TEXT NOT NULL, installation TEXT NOT NULL, service TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL,
    message TEXT NOT NULL, swap_original TEXT NOT NULL, swap_replacement TEXT NOT NULL)`,
  'CREATE INDEX IF NOT EXISTS telemetry_events_kind ON telemetry_events (kind, app, version, target)',
  'CREATE TABLE IF NOT EXISTS telemetry_installations (installation TEXT PRIMARY KEY, subject TEXT NOT NULL)',
];

/** Creates the tables where they are missing. */
export async function createTables(database: SqlDatabase): Promise<void> {
  for (const sql of tables) await database.all(sql);
}

function toRow({ digest, ts, event, subject, service, failure }: StoredEvent): SqlValue[] {
  const { app, version, target, installation } = subject;
  const { kind = '', swap } = failure;
  return [
    ...[digest, ts, event, app, version, target, installation, service],
    ...[kind, failure.subject, failure.message, swap?.original ?? '', swap?.replacement ?? ''],
  ];
}

const placeholders = Array.from({ length: 13 }, (_, index) => `$${index + 1}`).join(', ');
const insert = `INSERT INTO telemetry_events VALUES (${placeholders}) ON CONFLICT (digest) DO NOTHING RETURNING digest`;

/** Stores events, and which app an installation has. Returns how many were new: an event that is there is ignored. */
export async function storeEvents(database: SqlDatabase, events: readonly StoredEvent[]): Promise<number> {
  return await database.transaction(async () => {
    let stored = 0;
    const installations = new Map<string, Subject>();
    for (const event of events) {
      stored += (await database.all(insert, toRow(event))).length;
      if (event.subject.installation !== '') installations.set(event.subject.installation, event.subject);
    }
    for (const [installation, subject] of installations)
      await database.all(
        'INSERT INTO telemetry_installations VALUES ($1, $2) ON CONFLICT (installation) DO UPDATE SET subject = excluded.subject',
        [installation, JSON.stringify(subject)],
      );
    return stored;
  });
}

/** The app that an installation had at its last event; undefined for an installation that is not known. */
export async function findSubject(database: SqlDatabase, installation: string): Promise<Subject | undefined> {
  const [row] = await database.all('SELECT subject FROM telemetry_installations WHERE installation = $1', [
    installation,
  ]);
  if (row === undefined) return undefined;
  return toSubject(telemetrySubjectSchema.parse(JSON.parse(String(row['subject']))), unknownSubject);
}
