/**
 * Writes the files that a Node program loads, as JSON: `node trace.mjs <output> <base> <folder> <entry>...`. Paths are absolute and without
 * symbolic links; `parents` are the files that load a file. `base`: no file outside of it is followed.
 */
import { realpath, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { nodeFileTrace } from '@vercel/nft';

const [output = '', base = '', folder = '', ...entries] = process.argv.slice(2);
const { fileList, reasons, warnings } = await nodeFileTrace(entries, {
  base,
  processCwd: folder,
  mixedModules: true,
});
const toReal = async (file) => relative(base, await realpath(join(base, file))).replaceAll(sep, '/');

const files = {};
for (const file of [...fileList].sort()) {
  // A link to a package is in the list too.
  if (!(await stat(join(base, file))).isFile()) continue;
  const loadedBy = [...(reasons.get(file)?.parents ?? [])].sort();
  const name = await toReal(file);
  files[name] = [...new Set([...(files[name] ?? []), ...(await Promise.all(loadedBy.map(toReal)))])];
}
await writeFile(
  output,
  JSON.stringify({ files, warnings: [...warnings].map(({ message }) => message).sort() }),
);
