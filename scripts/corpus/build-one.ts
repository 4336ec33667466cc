import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Diagnostic, diagnosticSchema } from '../../schema/diagnostic.ts';
import { type RehearsalDocument, rehearsalSchema } from '../../schema/rehearsal.ts';
import type { BuildEnd } from './result.ts';

export interface Build {
  /** Folder of this product. */
  product: string;
  /** The copy of the repository, and the scenario's folder in it. */
  repo: string;
  scenario: string;
  /** Folder for the documents of this scenario; its log is `build.log` in it. */
  documents: string;
  /** Folder for the installers; it is removed afterwards. */
  out: string;
  timeoutMs: number;
  /** Passed on to `build`. */
  options: readonly string[];
}

/** A first signal lets the command clean up. */
const graceMs = 30_000;

function stopLater(child: ChildProcess, timeoutMs: number): { timedOut(): boolean; release(): void } {
  let late = false;
  const kill = setTimeout(() => child.kill('SIGKILL'), timeoutMs + graceMs);
  const ask = setTimeout(() => {
    late = true;
    child.kill('SIGTERM');
  }, timeoutMs);
  return {
    timedOut: () => late,
    release: () => {
      clearTimeout(ask);
      clearTimeout(kill);
    },
  };
}

/** A line of `--json`; undefined for another line. */
function parseLine(line: string): Diagnostic | undefined {
  try {
    return diagnosticSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

async function readRehearsal(documents: string): Promise<RehearsalDocument | undefined> {
  const text = await readFile(join(documents, 'rehearsal.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : rehearsalSchema.safeParse(JSON.parse(text)).data;
}

/** Builds a scenario in a process of its own, with a rehearsal and without waiting longer than `timeoutMs`. */
export async function buildOne({
  product,
  repo,
  scenario,
  documents,
  out,
  timeoutMs,
  options,
}: Build): Promise<BuildEnd> {
  await rm(documents, { recursive: true, force: true });
  await mkdir(documents, { recursive: true });
  const log = createWriteStream(join(documents, 'build.log'));
  const args = ['build', join(repo, scenario), '--root', repo, '--out', out, '--documents', documents];
  const rest = ['--format', 'tar.zst', '--rehearse', 'on', '--json', ...options];
  const child = spawn(process.execPath, [join(product, 'cli/main.ts'), ...args, ...rest], {
    cwd: repo,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const limit = stopLater(child, timeoutMs);
  const diagnostics: Diagnostic[] = [];
  try {
    const ended = new Promise<number>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => resolve(code ?? 128));
    });
    for await (const line of createInterface({ input: child.stderr })) {
      log.write(`${line}\n`);
      const found = parseLine(line);
      if (found !== undefined) diagnostics.push(found);
    }
    const exitCode = await ended;
    return { exitCode, timedOut: limit.timedOut(), diagnostics, rehearsal: await readRehearsal(documents) };
  } finally {
    limit.release();
    log.end();
    await rm(out, { recursive: true, force: true });
  }
}
