import {
  type FailureGroup,
  failureGroupSchema,
  releaseUseSchema,
  type TelemetryReport,
} from '../../../schema/telemetry/report.ts';
import type { SqlDatabase, SqlValue } from '../../ports.ts';

type Row = Record<string, SqlValue>;

const groupLimit = 1000;

const groups = `SELECT kind, app, version, target, event, service, subject, swap_original, swap_replacement,
    COUNT(*) AS events, COUNT(DISTINCT installation) AS installations, MIN(ts) AS first, MAX(ts) AS last, MAX(message) AS message
  FROM telemetry_events WHERE kind <> ''
  GROUP BY kind, app, version, target, event, service, subject, swap_original, swap_replacement
  ORDER BY events DESC, kind, app, version, target, event, service, subject LIMIT ${groupLimit}`;

const uses = `SELECT app, version, target, COUNT(DISTINCT installation) AS installations,
    SUM(CASE WHEN event = 'app_start' THEN 1 ELSE 0 END) AS starts, SUM(CASE WHEN event = 'ready' THEN 1 ELSE 0 END) AS ready
  FROM telemetry_events GROUP BY app, version, target ORDER BY app, version, target`;

const days = `SELECT SUBSTR(ts, 1, 10) AS day, kind, COUNT(*) AS events FROM telemetry_events WHERE kind <> ''
  GROUP BY SUBSTR(ts, 1, 10), kind ORDER BY day, kind`;

/** Postgres returns counts as texts. */
const withNumbers = (row: Row, names: readonly string[]) => ({
  ...row,
  ...Object.fromEntries(names.map((name) => [name, Number(row[name])])),
});

function toGroup(row: Row): FailureGroup {
  const { swap_original: original, swap_replacement: replacement } = row;
  return failureGroupSchema.parse({
    ...withNumbers(row, ['events', 'installations']),
    ...(original === '' ? {} : { swap: { original, replacement } }),
  });
}

/** The content of the database in numbers: uses of each release, failures in groups, failures of each day. */
export async function summarize(
  database: SqlDatabase,
): Promise<Pick<TelemetryReport, 'events' | 'releases' | 'failures' | 'days'>> {
  const [total] = await database.all('SELECT COUNT(*) AS events FROM telemetry_events');
  return {
    events: Number(total?.['events'] ?? 0),
    releases: (await database.all(uses)).map((row) =>
      releaseUseSchema.parse(withNumbers(row, ['installations', 'starts', 'ready'])),
    ),
    failures: (await database.all(groups)).map(toGroup),
    days: (await database.all(days)).map(
      (row) => withNumbers(row, ['events']) as unknown as TelemetryReport['days'][number],
    ),
  };
}
