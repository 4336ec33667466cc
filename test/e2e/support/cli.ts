import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cliStart } from '../../support/cli-start.ts';

export const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
export const exampleDir = join(root, 'examples/field-notes');

export interface CliResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `vrooli-bundle` from the sources as a separate process. Installers are compressed fast, unless `env` has another effort. */
export async function runCli(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<CliResult> {
  const child = spawn(process.execPath, [...cliStart, ...args], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', VROOLI_BUNDLE_COMPRESSION: 'fast', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { code, stdout, stderr };
}

/** A folder that is removed after the test. */
export async function withTempDir<T>(body: (dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'bundle-e2e-'));
  try {
    return await body(dir);
  } finally {
    await rm(dir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A copy of the example to modify, without files that are not in a checkout. */
export async function copyExample(to: string): Promise<string> {
  const unwanted = new Set(['node_modules', 'dist']);
  await cp(exampleDir, to, { recursive: true, filter: (path) => !unwanted.has(basename(path)) });
  return to;
}
