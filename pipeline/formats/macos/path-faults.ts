import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { TreeEntry } from '../../shared/archive/tree.ts';
import type { AppIdentity } from '../format.ts';

/**
 * An error for each entry of a payload whose name a volume of macOS cannot keep: names that differ only in their case or in the form of their letters
 * are one name, and letters in decomposed form would have another name than payload.json lists. Pure.
 */
export function findMacPathFaults(_app: AppIdentity, tree: readonly TreeEntry[]): Diagnostic[] {
  const seen = new Map<string, string>();
  return tree.flatMap(({ path }): Diagnostic[] => {
    const composed = path.normalize('NFC');
    const key = composed.toLowerCase();
    const other = seen.get(key);
    seen.set(key, path);
    const what =
      other !== undefined
        ? `${other} has the same name on macOS`
        : path === composed
          ? undefined
          : 'its name has letters in decomposed form (NFD)';
    if (what === undefined) return [];
    const remedy = 'give the file another name';
    return [
      { severity: 'error', code: 'payload-path-refused', message: `${path}: ${what}`, file: path, remedy },
    ];
  });
}
