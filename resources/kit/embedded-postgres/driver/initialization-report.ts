import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InitializationReport, ScriptMessage } from '../../../../schema/initialization-report.ts';

const fileName = 'initialization-report.json';
const maxFaults = 200;
const maxNotes = 50;
const maxStatement = 200;

export function createReport(files: string[]): InitializationReport {
  return { files, statements: 0, failed: 0, faults: [], notes: [], extensions: [] };
}

/** A statement in one line, shortened. */
export function toBrief(sql: string): string {
  const line = sql.replaceAll(/\s+/g, ' ').trim();
  return line.length > maxStatement ? `${line.slice(0, maxStatement)}…` : line;
}

export function addFault(report: InitializationReport, fault: ScriptMessage): void {
  report.failed += 1;
  if (report.faults.length < maxFaults) report.faults.push(fault);
}

export function addNote(report: InitializationReport, note: ScriptMessage): void {
  if (report.notes.length < maxNotes) report.notes.push(note);
}

export const toText = ({ file, line, message }: ScriptMessage): string => `${file}:${line}: ${message}`;

/** One line for the log and for the state of the service; undefined when every statement was applied. */
export function toNotice({ failed, faults }: InitializationReport): string | undefined {
  if (failed === 0) return undefined;
  const named = faults.slice(0, 3).map(toText);
  const more = failed > named.length ? ` and ${failed - named.length} more` : '';
  const what = failed === 1 ? 'a statement' : `${failed} statements`;
  return `${what} of the initial SQL failed: ${named.join('; ')}${more}`.replaceAll(/\s+/g, ' ');
}

/** Writes the report into a data directory, so that it appears with it. */
export async function writeReport(dataDir: string, report: InitializationReport): Promise<void> {
  await writeFile(join(dataDir, fileName), `${JSON.stringify(report)}\n`, { mode: 0o600 });
}

/** The report of the starts that filled the databases of a data directory; undefined for one that has none. */
export function readReport(dataDir: string): InitializationReport | undefined {
  try {
    return JSON.parse(readFileSync(join(dataDir, fileName), 'utf8')) as InitializationReport;
  } catch {
    return undefined;
  }
}

/** An earlier report with a later one; a file that was applied again counts as it was the last time. */
export function mergeReports(
  earlier: InitializationReport | undefined,
  later: InitializationReport,
): InitializationReport {
  if (earlier === undefined) return later;
  const isOther = ({ file }: ScriptMessage) => !later.files.includes(file);
  const faults = earlier.faults.filter(isOther);
  const dropped = earlier.faults.length - faults.length;
  return {
    files: [...earlier.files.filter((file) => !later.files.includes(file)), ...later.files],
    statements: earlier.statements + later.statements,
    failed: earlier.failed - dropped + later.failed,
    faults: [...faults, ...later.faults].slice(0, maxFaults),
    notes: [...earlier.notes.filter(isOther), ...later.notes].slice(0, maxNotes),
    extensions: [...new Set([...earlier.extensions, ...later.extensions])],
  };
}

/** The notice about what was not applied to the databases of a data directory; undefined also for one that has no report. */
export function readNotice(dataDir: string): string | undefined {
  const report = readReport(dataDir);
  return report === undefined ? undefined : toNotice(report);
}
