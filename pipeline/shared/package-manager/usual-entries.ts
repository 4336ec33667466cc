/** Files that usually start a Node program that names none, best first: what a build leaves, then sources. */
export const usualEntries: readonly string[] = [
  'dist/main.js',
  'dist/index.js',
  'dist/server.js',
  'server.js',
  'index.js',
  'main.js',
  'src/main.ts',
  'src/index.ts',
];
