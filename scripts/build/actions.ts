import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** One bundle that the runner (or `npx vrooli-bundle`) starts: sources in, folder out, both relative to the root. */
export interface Entry {
  entry: string;
  out: string;
}

const run = promisify(execFile);

/** Bundles an entry with ncc, so that neither a runner nor a user needs node_modules. */
export async function bundleAction(
  root: string,
  out: string,
  { entry, out: folder }: Entry,
): Promise<string> {
  const scratch = await mkdtemp(join(tmpdir(), 'bundle-ncc-'));
  try {
    const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
    await run(
      process.execPath,
      [
        ncc,
        'build',
        join(root, entry),
        '-o',
        scratch,
        '--no-cache',
        '--minify',
        '--quiet',
        '--transpile-only',
      ],
      {
        cwd: root,
      },
    );
    await mkdir(join(out, folder), { recursive: true });
    await cp(join(scratch, 'index.js'), join(out, folder, 'index.js'));
    await writeFile(join(out, folder, 'package.json'), '{\n  "type": "module"\n}\n');
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return folder;
}
