import { isUtf8 } from 'node:buffer';
import type { Fault } from '../../../schema/diagnostic.ts';
import { parseScript } from '../../../schema/sql-script.ts';
import { findInSources, type Scope, toScenarioPrefix } from './fill-files.ts';

/**
 * What keeps the SQL files that a member of the kit loads from being applied on every end user's computer alike. Files that are
 * missing are not its matter.
 */
export async function checkScripts(files: readonly string[], scope: Scope): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const path of files.filter((file) => file.toLowerCase().endsWith('.sql'))) {
    const found = await findInSources(scope, path);
    if (found?.kind !== 'file') continue;
    const file = `${toScenarioPrefix(scope)}${path}`;
    const bytes = await scope.fs.readBytes(found.path);
    if (!isUtf8(bytes)) {
      const message = `${path} is not UTF-8`;
      faults.push({ code: 'sql-not-utf8', file, pointer: '', message, remedy: 'save it as UTF-8' });
      continue;
    }
    for (const { line, message } of parseScript(new TextDecoder().decode(bytes)).faults) {
      faults.push({
        code: 'sql-needs-psql',
        file,
        line,
        pointer: '',
        message: `${path}:${line}: ${message}`,
        remedy: 'write plain SQL: the database is there already, and each file is listed by itself',
      });
    }
  }
  return faults;
}
