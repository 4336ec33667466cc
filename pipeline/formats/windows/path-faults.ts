import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { TreeEntry } from '../../shared/archive/tree.ts';
import type { AppIdentity } from '../format.ts';
import { toInstallFolder } from './install-folder.ts';
import { payloadFolder } from './names.ts';
import { findPathFault } from './paths.ts';

function toDiagnostic(path: string, what: string, remedy: string): Diagnostic {
  return { severity: 'error', code: 'payload-path-refused', message: `${path}: ${what}`, file: path, remedy };
}

/**
 * An error for each entry of a payload that no folder of Windows can have: reserved and forbidden names, paths that are too long, symbolic links
 * and names that differ only in their case. Pure.
 */
export function findWindowsPathFaults(app: AppIdentity, tree: readonly TreeEntry[]): Diagnostic[] {
  const folder = toInstallFolder(app);
  const seen = new Map<string, string>();
  return tree.flatMap(({ kind, path }): Diagnostic[] => {
    if (kind === 'symlink')
      return [
        toDiagnostic(
          path,
          'it is a symbolic link, which Windows makes for administrators only',
          'ship a copy of its target instead',
        ),
      ];
    const key = path.normalize('NFC').toLowerCase();
    const other = seen.get(key);
    seen.set(key, path);
    const fault =
      other === undefined
        ? findPathFault(folder, `${payloadFolder}/${path}`)
        : `${other} has the same name on Windows`;
    return fault === undefined ? [] : [toDiagnostic(path, fault, 'give the file a shorter or another name')];
  });
}
