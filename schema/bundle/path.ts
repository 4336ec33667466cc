export type PathFault = 'path-absolute' | 'path-escapes' | 'path-invalid';

/** One leading `${data}` or `${bundle}` and its slash: what follows is relative to that root. */
const rootTemplate = /^\$\{(?:data|bundle)\}(?:\/|$)/;

/** Slashes for backslashes; `.` and every `..` that stays inside are resolved. A path that leaves its root keeps its leading `..`. */
export function normalizePath(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  const root = rootTemplate.exec(slashed)?.[0] ?? (slashed.startsWith('/') ? '/' : '');
  const kept: string[] = [];
  for (const part of slashed.slice(root.length).split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else kept.push(part);
  }
  const rest = kept.join('/');
  if (root === '') return rest === '' ? '.' : rest;
  return rest === '' && root !== '/' ? root.replace(/\/$/, '') : `${root}${rest}`;
}

/**
 * Why a path is not allowed in a manifest: absolute on any system (a leading slash or backslash, a drive letter, UNC), leaving
 * its root through `..`, or with a character that no path can contain. Undefined for a valid path.
 */
export function findPathFault(path: string): PathFault | undefined {
  if (path.includes('\0')) return 'path-invalid';
  if (/^(?:[/\\]|[A-Za-z]:)/.test(path)) return 'path-absolute';
  const rest = normalizePath(path).replace(rootTemplate, '');
  return rest === '..' || rest.startsWith('../') ? 'path-escapes' : undefined;
}
