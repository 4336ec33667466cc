import { execFile } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';

/** A bundle that the runner (or `npx vrooli-bundle`) starts; source and output folder are relative to the root. */
export interface Entry {
  entry: string;
  out: string;
}

const run = promisify(execFile);

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
    const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
    const bundled = join(scratch, 'ncc');
    const args = [
      'build',
      join(scratch, 'js/index.js'),
      '-o',
      bundled,
      '--no-cache',
      '--minify',
      '--quiet',
      '--license',
      'licenses.txt',
    ];
    await run(process.execPath, [ncc, ...args], { cwd: root });
    await mkdir(join(out, folder), { recursive: true });
    await cp(bundled, join(out, folder), { recursive: true });
    await writeFile(join(out, folder, 'package.json'), '{\n  "type": "module"\n}\n');
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return folder;
}
