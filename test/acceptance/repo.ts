import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { runCli } from '../../cli/program.ts';

/** The content of a file: text and bytes are written unchanged, other values as JSON. */
export type Content = string | Uint8Array | object;

export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

export interface Reported {
  severity: string;
  code: string;
  message: string;
  file?: string;
  pointer?: string;
  line?: number;
  remedy?: string;
}

/** One command of the command line, in this process; the same entry point as cli/main.ts. */
export async function run(
  argv: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Outcome> {
  const outcome: Outcome = { code: -1, stdout: '', stderr: '' };
  outcome.code = await runCli(argv, {
    stdout: (text) => (outcome.stdout += text),
    stderr: (text) => (outcome.stderr += text),
    cwd: options.cwd ?? tmpdir(),
    env: options.env ?? {},
  });
  return outcome;
}

/** The diagnostics that `--json` wrote to stderr; throws unless each line is JSON. */
export function reported(outcome: Outcome): Reported[] {
  return outcome.stderr
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Reported);
}

/** A repository of the given files that is removed after `body`. */
export async function inRepo<T>(
  files: Record<string, Content>,
  body: (repo: string) => Promise<T>,
): Promise<T> {
  const repo = await mkdtemp(join(tmpdir(), 'bundle-acceptance-'));
  try {
    for (const [name, content] of Object.entries(files)) await put(repo, name, content);
    return await body(repo);
  } finally {
    await rm(repo, { recursive: true, force: true, maxRetries: 5 });
  }
}

export async function put(repo: string, name: string, content: Content): Promise<void> {
  const path = join(repo, name);
  await mkdir(dirname(path), { recursive: true });
  const plain = typeof content === 'string' || content instanceof Uint8Array;
  await writeFile(path, plain ? content : JSON.stringify(content, null, 2));
}

/** Every file below a folder with its content, to compare the state before and after. */
export async function snapshot(dir: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    found[relative(dir, path)] = entry.isFile() ? (await readFile(path)).toString('base64') : 'other';
  }
  return found;
}

/** A service.json with the given dependencies and further fields. */
export function config(name: string, dependencies: unknown = { resources: {} }, rest: object = {}): object {
  return { service: { name, displayName: name, version: '1.0.0' }, dependencies, ...rest };
}

export const place = (name: string) => `scenarios/${name}/.vrooli/service.json`;
