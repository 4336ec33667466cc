import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';
import type { TreeEntry } from '../../shared/archive/tree.ts';
import { foldName } from './packaging/claim-place.ts';

type Entry = Pick<TreeEntry, 'kind' | 'path'>;

/** The systems whose file systems do not distinguish upper and lower case by default. */
const foldsCase = (target: Target): boolean => target.startsWith('win-') || target.startsWith('darwin-');

/** Entries of a payload that would be one on a system which does not distinguish case; two folders are merged there without a loss. Pure. */
export function findNameClashes(entries: readonly Entry[]): [first: string, second: string][] {
  const known = new Map<string, Entry>();
  const clashes: [string, string][] = [];
  for (const entry of [...entries].sort((a, b) => byCodeUnit(a.path, b.path))) {
    const name = foldName(entry.path);
    const other = known.get(name);
    if (other === undefined) known.set(name, entry);
    else if (other.kind !== 'dir' || entry.kind !== 'dir') clashes.push([other.path, entry.path]);
  }
  return clashes;
}

/** @throws {PipelineError} payload-name-clash (input) with a diagnostic for each pair */
export function assertNamesDistinct(entries: readonly Entry[], target: Target): void {
  const clashes = foldsCase(target) ? findNameClashes(entries) : [];
  const diagnostics = clashes.map(
    ([first, second]): Diagnostic => ({
      severity: 'error',
      code: 'payload-name-clash',
      message: `${first} and ${second} are one file on ${target}, which does not distinguish upper and lower case`,
      file: second,
      remedy: `give ${second} another name, or leave one of the two out`,
    }),
  );
  const [found] = diagnostics;
  if (found === undefined) return;
  throw new PipelineError({
    code: 'payload-name-clash',
    blame: 'input',
    message: found.message,
    remedy: found.remedy ?? '',
    diagnostics,
  });
}
