/**
 * Writes the files that a Node program loads, as JSON: `node trace.mjs <output> <base> <folder> <entry>...`. Paths are absolute and without
 * symbolic links; `parents` are the files that load a file. `base`: no file outside of it is followed.
 */
import { realpath, stat, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { nodeFileTrace, resolve } from '@vercel/nft';

const [output = '', base = '', folder = '', ...entries] = process.argv.slice(2);

/** A package.json can name files that its package does not contain; Node fails only where a program loads them. */
async function resolveExisting(name, parent, job, isRequire) {
  const found = await resolve(name, parent, job, isRequire);
  const paths = Array.isArray(found) ? found : [found];
  const existing = [];
  for (const path of paths) if (!isAbsolute(path) || (await job.isFile(path))) existing.push(path);
  if (existing.length === 0) throw new Error(`${paths.join(', ')} does not exist, which ${parent} loads`);
  return existing;
}

const { fileList, reasons, warnings } = await nodeFileTrace(entries, {
  base,
  processCwd: folder,
  mixedModules: true,
  resolve: resolveExisting,
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
