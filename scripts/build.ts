/**
 * Rebuilds everything under dist/ from the sources: `npm run build [-- --only runtime,kit,shell,launcher,verify,actions]`.
 * `--check` rebuilds into a temporary folder and fails when the committed files differ.
 */
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type ActionName, actions, toActionFolder } from '../actions/registry.ts';
import { bundleAction, type Entry } from './build/actions.ts';
import { bundleKit, bundleRuntime, bundleShell } from './build/embedded.ts';
import { buildLaunchers, findCompiler } from './build/launcher.ts';
import { pinExecutables } from './build/pin-executables.ts';
import { bundleVerifier } from './build/verifier.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const { values } = parseArgs({
  options: { only: { type: 'string' }, check: { type: 'boolean', default: false } },
});
const only = values.only?.split(',') ?? ['runtime', 'kit', 'shell', 'launcher', 'verify', 'actions'];

/** The entry points that ncc bundles: the command line and every action. */
const entries: readonly Entry[] = [
  { entry: 'cli/main.ts', out: 'dist/cli' },
  ...(Object.keys(actions) as ActionName[]).map((name) => ({
    entry: `actions/${name}/main.ts`,
    out: `${toActionFolder(name)}dist`,
  })),
];

/** The launchers are kept as they are where their compiler is not installed; CI must have it. */
async function buildLaunchersIfPossible(out: string): Promise<string[]> {
  const compiler = findCompiler(root);
  if (compiler !== undefined) return [await buildLaunchers(root, out, compiler)];
  const message = 'dist/launcher is not built: ziglang of .ci/tools is missing, run .ci/install-tools';
  if (process.env['CI'] === 'true') throw new Error(message);
  console.warn(message);
  return [];
}

/** Writes every bundle below `out`, which mirrors the project's root. */
async function buildInto(out: string): Promise<string[]> {
  const folders: string[] = [];
  if (only.includes('runtime')) {
    folders.push(await bundleRuntime(root, out));
    await pinExecutables(root, out, { again: values.check && process.env['CI'] === 'true' });
  }
  if (only.includes('kit')) folders.push(...(await bundleKit(root, out)));
  if (only.includes('shell')) folders.push(await bundleShell(root, out));
  if (only.includes('launcher')) folders.push(...(await buildLaunchersIfPossible(out)));
  if (only.includes('verify')) folders.push(await bundleVerifier(root, out));
  if (only.includes('actions')) {
    for (const entry of entries) folders.push(await bundleAction(root, out, entry));
  }
  return folders;
}

async function listFiles(dir: string): Promise<string[]> {
  if (!existsSync(dir)) return [];
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)))
    .sort();
}

/** Chunks are named by content hash, so chunks of an earlier build must be removed. */
async function removeFilesOf(dir: string): Promise<void> {
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) if (entry.isFile()) await rm(join(dir, entry.name));
}

/** Paths, relative to the root, whose committed bytes differ from a rebuild. */
async function findDifferences(rebuilt: string): Promise<string[]> {
  const differing: string[] = [];
  for (const file of await listFiles(rebuilt)) {
    const committed = join(root, file);
    if (!existsSync(committed) || !readFileSync(committed).equals(readFileSync(join(rebuilt, file))))
      differing.push(file);
  }
  const folders = [...new Set((await listFiles(rebuilt)).map((file) => dirname(file)))];
  for (const folder of folders) {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true }).catch(() => [])) {
      const file = join(folder, entry.name);
      if (entry.isFile() && !existsSync(join(rebuilt, file))) differing.push(`${file} (not part of a build)`);
    }
  }
  return differing;
}

const out = await mkdtemp(join(tmpdir(), 'bundle-dist-'));
try {
  const folders = await buildInto(out);
  if (values.check) {
    const differing = await findDifferences(out);
    if (differing.length > 0) {
      console.error(
        `dist/ differs from a build of the sources; run \`npm run build\` and commit:\n  ${differing.join('\n  ')}`,
      );
      process.exitCode = 1;
    } else console.log('dist/ is up to date');
  } else {
    for (const folder of folders) await removeFilesOf(join(root, folder));
    for (const folder of folders) await cp(join(out, folder), join(root, folder), { recursive: true });
    console.log(`built ${folders.join(', ')}`);
  }
} finally {
  await rm(out, { recursive: true, force: true });
}
