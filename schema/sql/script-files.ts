import { findPathFault, normalizePath } from '../bundle/path.ts';

/**
 * Where a file that a script names can be, relative to the scenario: `\ir` beside the script, `\i` and `\copy` in the scenario's folder or else
 * beside the script. Paths outside the scenario are left out.
 */
export function toScriptFiles(script: string, path: string, isRelative: boolean): string[] {
  if (path.includes('\0') || findPathFault(path) === 'path-absolute') return [];
  const folder = script.slice(0, script.lastIndexOf('/') + 1);
  const beside = normalizePath(`${folder}${path}`);
  const candidates = isRelative ? [beside] : [normalizePath(path), beside];
  return [...new Set(candidates)].filter((candidate) => findPathFault(candidate) === undefined);
}
