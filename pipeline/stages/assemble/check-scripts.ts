import { isUtf8 } from 'node:buffer';
import type { Fault } from '../../../schema/diagnostic.ts';
import type { KitMember } from '../../../schema/kit.ts';
import { parseScript } from '../../../schema/sql/parse-script.ts';
import type { AppliedSwap } from './apply-swaps.ts';
import { findInSources, type Scope, toScenarioPrefix } from './fill-files.ts';

type Syntax = NonNullable<NonNullable<KitMember['initialization']>['syntax']>;

/** The check of each script syntax: from the bytes of a file to faults without a file name. */
const checks: Readonly<Record<Syntax, (path: string, bytes: Uint8Array) => Omit<Fault, 'file'>[]>> = {
  postgresql: (path, bytes) => {
    if (!isUtf8(bytes)) {
      const message = `${path} is not UTF-8`;
      return [{ code: 'sql-not-utf8', pointer: '', message, remedy: 'save it as UTF-8' }];
    }
    return parseScript(new TextDecoder().decode(bytes)).faults.map(({ line, message }) => ({
      code: 'sql-needs-psql',
      line,
      pointer: '',
      message: `${path}:${line}: ${message}`,
      remedy: 'write plain SQL: the database already exists, and each file must be listed separately',
    }));
  },
};

/**
 * Faults that would prevent a kit member from loading its files on the end user's computer, by the syntax in its kit.json. Missing
 * files are reported elsewhere.
 */
export async function checkScripts(
  { kit, files }: Pick<AppliedSwap, 'kit' | 'files'>,
  scope: Scope,
): Promise<Fault[]> {
  const syntax = kit?.initialization?.syntax;
  if (syntax === undefined) return [];
  const faults: Fault[] = [];
  for (const path of files) {
    const found = await findInSources(scope, path);
    if (found?.kind !== 'file') continue;
    const file = `${toScenarioPrefix(scope)}${path}`;
    const bytes = await scope.fs.readBytes(found.path);
    faults.push(...checks[syntax](path, bytes).map((fault) => ({ ...fault, file })));
  }
  return faults;
}
