import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ProofError } from './prove-unpacked.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Runs the command line. Progress and faults are on stderr; a command's document is on stdout. */
function runCli(args: readonly string[], stdout: 'inherit' | 'ignore' = 'inherit'): void {
  const { status, error } = spawnSync(process.execPath, [join(root, 'cli/main.ts'), ...args], {
    cwd: root,
    stdio: ['ignore', stdout, 'inherit'],
  });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** An example's installers. */
export interface BuiltDemo {
  /** Relative to the project: `out/field-notes`. */
  folder: string;
  /** Absolute path. */
  deb: string;
  seconds: number;
}

/** Builds an example into installers for this machine, and verifies them. Ends the process when a command fails. */
export async function buildDemo(name: string, formats: string): Promise<BuiltDemo> {
  const folder = `out/${name}`;
  const out = join(root, folder);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const start = performance.now();
  const target = `linux-${process.arch}`;
  const options = ['--shell', 'browser', '--format', formats, '--target', target, '--vendor', 'vrooli'];
  runCli(['build', `examples/${name}`, '--out', out, ...options]);
  const seconds = (performance.now() - start) / 1000;
  runCli(['verify', out], 'ignore');
  const deb = (await readdir(out)).find((file) => file.endsWith('.deb'));
  if (deb === undefined) throw new Error(`no .deb in ${out}`);
  return { folder, deb: join(out, deb), seconds };
}

/** The files of a built example with their sizes and digests, one a line. */
export async function toTable({ deb }: BuiltDemo): Promise<string> {
  const out = dirname(deb);
  const sums = new Map(
    (await readFile(join(out, 'SHA256SUMS'), 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)] as const),
  );
  const rows: string[] = [];
  for (const name of (await readdir(out)).sort()) {
    const { size } = await stat(join(out, name));
    rows.push(
      `  ${name.padEnd(44)} ${(size / 1e6).toFixed(2).padStart(7)} MB  sha256:${sums.get(name) ?? '(the sums themselves)'}`,
    );
  }
  return rows.join('\n');
}

/** Runs the proof of an installer; undefined when it fails, with the reason, the logs and what to do on stderr. */
export async function proveDemo<Proof>(
  { folder, deb }: BuiltDemo,
  command: string,
  prove: (deb: string, report: (step: string) => void) => Promise<Proof>,
): Promise<Proof | undefined> {
  console.log('\nProving the installer as its user would');
  try {
    return await prove(deb, (step) => console.log(`  ok  ${step}`));
  } catch (error) {
    if (!(error instanceof ProofError)) throw error;
    console.error(`  failed  ${error.message}\n\n${error.logs || 'No service has logged anything.'}\n`);
    console.error(`The installers are in ${folder}. After a change, run "${command}" again; include`);
    console.error('what is above when you report it.');
    process.exitCode = 1;
    return undefined;
  }
}
