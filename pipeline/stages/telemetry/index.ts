import { posix } from 'node:path';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { TelemetryReport } from '../../../schema/telemetry/report.ts';
import type { FileSystem, SqlDatabase } from '../../ports.ts';
import { readCatalogue } from '../../shared/catalogue/read-catalogue.ts';
import type { KitContext } from '../../shared/kit/read-kit.ts';
import { propose } from './propose.ts';
import { readEvents, type StoredEvent, type Subject, unknownSubject } from './read-events.ts';
import { createTables, findSubject, storeEvents } from './store.ts';
import { summarize } from './summarize.ts';

/** What was done with the lines of one file or upload. */
export interface Ingested {
  /** Events that were new. */
  stored: number;
  /** Events that the database had already. */
  duplicates: number;
  /** Lines that are not events. */
  refused: number;
  /** The first of them, with the line. */
  faults: { line: number; fault: string }[];
}

const batchSize = 1000;
const maxFaults = 100;

/** Stores the events of one stream of lines. `stated` says which app wrote the lines before the first `app_start`. */
async function ingest(
  database: SqlDatabase,
  chunks: AsyncIterable<Uint8Array>,
  stated: Partial<Subject>,
): Promise<Ingested> {
  const { installation } = stated;
  const known = installation === undefined ? undefined : await findSubject(database, installation);
  const result: Ingested = { stored: 0, duplicates: 0, refused: 0, faults: [] };
  let batch: StoredEvent[] = [];
  const flush = async () => {
    const stored = await storeEvents(database, batch);
    result.stored += stored;
    result.duplicates += batch.length - stored;
    batch = [];
  };
  for await (const found of readEvents(chunks, { ...unknownSubject, ...known, ...stated })) {
    if ('fault' in found) {
      result.refused += 1;
      if (result.faults.length < maxFaults) result.faults.push(found);
      continue;
    }
    batch.push(found);
    if (batch.length >= batchSize) await flush();
  }
  await flush();
  return result;
}

function toDiagnostics(path: string, { refused, faults }: Ingested): Diagnostic[] {
  const file = posix.basename(path);
  const remedy = 'upload the file as the app wrote it; the other lines of the file are stored';
  const found = faults.map(
    ({ line, fault }): Diagnostic => ({
      severity: 'warning',
      code: 'telemetry-line-invalid',
      message: `line ${line} is not an event: ${fault}`,
      file,
      line,
      remedy,
    }),
  );
  if (refused === faults.length) return found;
  const message = `${refused - faults.length} further lines are not events`;
  const rest: Diagnostic = { severity: 'warning', code: 'telemetry-line-invalid', message, file, remedy };
  return [...found, rest];
}

/** A store of telemetry. Closing the database is left to its owner. */
export interface TelemetryStore {
  /** Stores the events of a file. The diagnostics name each line that is not an event. */
  ingestFile(path: string, stated: Partial<Subject>): Promise<Ingested & { diagnostics: Diagnostic[] }>;
  /** Stores the events of one upload. */
  ingestUpload(bytes: Uint8Array, stated: Partial<Subject>): Promise<Ingested>;
  report(): Promise<TelemetryReport>;
}

/** Opens the tables of telemetry in a database, and creates them where they are missing. */
export async function openTelemetryStore(
  ctx: KitContext & { fs: Pick<FileSystem, 'read'> },
  database: SqlDatabase,
): Promise<TelemetryStore> {
  await createTables(database);
  return {
    async ingestFile(path, stated) {
      const result = await ingest(database, ctx.fs.read(path), stated);
      return { ...result, diagnostics: toDiagnostics(path, result) };
    },
    ingestUpload: (bytes, stated) =>
      ingest(
        database,
        (async function* one() {
          yield bytes;
        })(),
        stated,
      ),
    async report() {
      const summary = await summarize(database);
      const catalogue = await readCatalogue(ctx);
      const proposals = propose(catalogue, summary.failures, summary.releases);
      return { schema_version: 'telemetry-report.v1', ...summary, proposals };
    },
  };
}
