import { findPathFault, normalizePath } from '../bundle/path.ts';

const folderOf = (base: string): string => (base === '' ? '' : `${base}/`);

/**
 * Where a file that a script names can be, relative to the scenario: `\ir` beside the script, `\i` and `\copy` in the scenario's folder or else
 * beside the script. Paths outside the scenario are left out. `base`: the scenario's folder, in which the script is; the top when it is absent.
 */
export function toScriptFiles(
  script: string,
  path: string,
  { isRelative, base = '' }: { isRelative: boolean; base?: string },
): string[] {
  if (path.includes('\0') || findPathFault(path) === 'path-absolute') return [];
  const folder = script.slice(0, script.lastIndexOf('/') + 1);
  const beside = normalizePath(`${folder}${path}`);
  const candidates = isRelative ? [beside] : [normalizePath(`${folderOf(base)}${path}`), beside];
  const isInside = (candidate: string) =>
    findPathFault(candidate) === undefined && candidate.startsWith(folderOf(base));
  return [...new Set(candidates)].filter(isInside);
}
