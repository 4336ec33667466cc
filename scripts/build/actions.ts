import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';

/** A bundle that the runner (or `npx vrooli-bundle`) starts; source and output folder are relative to the root. */
export interface Entry {
  entry: string;
  out: string;
}

const run = promisify(execFile);

const nccOptions = ['--no-cache', '--minify', '--quiet', '--license', 'licenses.txt'];

/**
 * What decides about the output of ncc: our joined sources with their place, the program, and the packages that are installed, which npm lists
 * in node_modules: ncc goes on without one that is missing.
 */
async function toKey(root: string, sources: string): Promise<string> {
  const options = nccOptions.join(' ');
  const hash = createHash('sha256').update(`${process.version}\n${options}\n${relative(root, sources)}\n`);
  const names = (await readdir(sources, { recursive: true })).sort();
  for (const path of [
    join(root, 'node_modules/.package-lock.json'),
    ...names.map((name) => join(sources, name)),
  ])
    if ((await stat(path)).isFile()) hash.update(`${basename(path)}\n`).update(await readFile(path));
  return hash.digest('hex');
}

/**
 * Runs ncc on the joined sources in `scratch`, or finds what an earlier run made of the same sources and packages: ncc and its minifier
 * take 15 s of processor time. Returns the folder with the result.
 */
async function joinPackages(root: string, scratch: string): Promise<string> {
  const sources = join(scratch, 'js');
  const kept = join(root, 'out/cache/ncc', await toKey(root, sources));
  if (existsSync(kept)) return kept;
  const made = join(scratch, 'ncc');
  const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
  await run(process.execPath, [ncc, 'build', join(sources, 'index.js'), '-o', made, ...nccOptions], {
    cwd: root,
  });
  await mkdir(dirname(kept), { recursive: true });
  // Another process may have made the same.
  await rename(made, kept).catch((error: unknown) => {
    if (!existsSync(kept)) throw error;
  });
  return kept;
}

/**
 * Bundles an entry with ncc, so that neither a runner nor a user needs node_modules. ncc cannot read our TypeScript as ES modules,
 * so esbuild joins our own sources first; lazy imports stay separate chunks, which keeps the start short.
 */
export async function bundleAction(
  root: string,
  out: string,
  { entry, out: folder }: Entry,
): Promise<string> {
  // Module ids come from paths: a folder with a random name would change the bytes.
  const scratch = join(root, 'out/bundle-actions', folder);
  try {
    await build({
      entryPoints: { index: join(root, entry) },
      outdir: join(scratch, 'js'),
      bundle: true,
      splitting: true,
      packages: 'external',
      platform: 'node',
      target: 'node24',
      format: 'esm',
      logLevel: 'warning',
    });
    const bundled = await joinPackages(root, scratch);
    await mkdir(join(out, folder), { recursive: true });
    await cp(bundled, join(out, folder), { recursive: true });
    await writeFile(join(out, folder, 'package.json'), '{\n  "type": "module"\n}\n');
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return folder;
}
