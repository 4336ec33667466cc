/** How programs say that a name was not resolved or a network not reached: Node, Go, Python, Rust, curl. */
const networkWords =
  /\b(?:EAI_AGAIN|ENOTFOUND|ENETUNREACH|EHOSTUNREACH|ERR_INTERNET_DISCONNECTED)\b|network is unreachable|no such host|temporary failure in name resolution|name or service not known|could not resolve host|dns error/i;

/** Whether a log shows that a program tried to reach the network. */
export function showsNetwork(log: string): boolean {
  return networkWords.test(log);
}

const askedInVain = [
  // Node: ENOENT: no such file or directory, open '/a/b'
  /ENOENT[^\n]*?['"]([^'"\n]+)['"]/g,
  // Go: open templates/a.html: no such file or directory
  /\b(?:open|stat|lstat|chdir|readdirent|fork\/exec) ([^\s:'"]+): no such file or directory/g,
  // Python: [Errno 2] No such file or directory: 'a/b'
  /No such file or directory: ['"]([^'"\n]+)['"]/g,
  // Node: Cannot find module '/a/b.js'
  /Cannot find module ['"](\.{0,2}\/[^'"\n]+)['"]/g,
];

/**
 * Files that a log says were not found, without repetition: those below the folder of the app, relative to it, and relative ones. Others,
 * such as data that does not exist yet, are left out.
 */
export function findAskedInVain(log: string, app: string): string[] {
  const found = new Set<string>();
  for (const pattern of askedInVain) {
    for (const [, path = ''] of log.matchAll(pattern)) {
      if (path.startsWith(`${app}/`)) found.add(path.slice(app.length + 1));
      else if (!path.startsWith('/') && !/^[A-Za-z]:[\\/]/.test(path)) found.add(path);
    }
  }
  return [...found];
}
