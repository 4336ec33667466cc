import { posix } from 'node:path';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { InitializationReport, ScriptMessage } from '../../../schema/initialization-report.ts';
import { type ScenarioPlace, toSourcePath } from '../../shared/scenario/locate.ts';

const maxListed = 100;

function toRemedy({ message }: ScriptMessage): string {
  if (/^extension "[^"]*" is not available/.test(message))
    return 'remove the statement and what uses the extension: the database has only pgvector and the extensions of its contrib folder';
  if (/permission denied|must be superuser|must be owner/.test(message))
    return 'remove the statement: the app owns its database, and is not a superuser';
  if (/^role "[^"]*" does not exist/.test(message))
    return 'remove the statement, or write CURRENT_USER: the app has one role';
  return 'correct the statement; until then the app starts without what it would make';
}

/** The codes of what a report names: for SQL, and for the files of every other member. */
export const sqlCodes = { failed: 'sql-statement-failed', changed: 'sql-adapted' } as const;
export const fileCodes = {
  failed: 'initialization-part-failed',
  changed: 'initialization-part-left-out',
} as const;

const fileRemedy = 'correct that part of the file; until then the app starts without it';

/** A diagnostic for each failing statement, at most 100, and one with the total. Commands that assemble reports are left out. */
export function toStatementDiagnostics(
  { faults, failed, notes }: InitializationReport,
  place: ScenarioPlace,
  isStrictFile: (file: string) => boolean,
  codes: typeof sqlCodes | typeof fileCodes = sqlCodes,
): Diagnostic[] {
  const toFile = (file: string) => posix.relative(place.root, toSourcePath(place, file));
  const statements = faults.filter(({ is_command: isCommand }) => !isCommand);
  const listed = statements.slice(0, maxListed).map((fault): Diagnostic => {
    const { file, line, message, statement } = fault;
    const isStrict = isStrictFile(file);
    const text = statement === '' ? '' : `: ${statement}`;
    return {
      severity: isStrict ? 'error' : 'warning',
      code: codes.failed,
      file: toFile(file),
      line,
      message: `${file}:${line}: ${message}${text}`,
      remedy: isStrict
        ? 'correct the statement, or remove initialization_strict from service.json'
        : codes === sqlCodes
          ? toRemedy(fault)
          : fileRemedy,
    };
  });
  const rest = failed - (faults.length - statements.length) - listed.length;
  const total: Diagnostic = {
    severity: listed.some(({ severity }) => severity === 'error') ? 'error' : 'warning',
    code: codes.failed,
    message: `${failed} ${codes === sqlCodes ? 'statements of the initial SQL' : 'parts of the initialization'} fail; ${rest} of them are not listed`,
    remedy: 'correct the first ones: later ones often fail because of them',
  };
  const changed = notes.map(({ file, line, message }): Diagnostic => {
    const remedy = 'nothing to do, unless the app needs it otherwise';
    return {
      severity: 'info',
      code: codes.changed,
      file: toFile(file),
      line,
      message: `${file}:${line}: ${message}`,
      remedy,
    };
  });
  return [...listed, ...(rest > 0 ? [total] : []), ...changed];
}
