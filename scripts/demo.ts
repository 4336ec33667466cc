/** `npm run demo`: builds the examples into installers in out/, then proves that they run. */
import { spawnSync } from 'node:child_process';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { emptyFolder, type Proof, ProofError, proveInstaller } from './prove/prove-installer.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, 'out/field-notes');

async function toTable(): Promise<string> {
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
      `  ${name.padEnd(38)} ${(size / 1e6).toFixed(2).padStart(7)} MB  sha256:${sums.get(name) ?? '(the sums themselves)'}`,
    );
  }
  return rows.join('\n');
}

/** Runs the command line. Progress and faults are on stderr; a command's document is on stdout. */
function runCli(args: readonly string[], stdout: 'inherit' | 'ignore' = 'inherit'): void {
  const { status, error } = spawnSync(process.execPath, [join(root, 'cli/main.ts'), ...args], {
    cwd: root,
    stdio: ['ignore', stdout, 'inherit'],
  });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

console.log('Building examples/field-notes: a web UI, a Node API and a Postgres become one installer\n');
await emptyFolder(out);
const start = performance.now();
runCli([
  'build',
  'examples/field-notes',
  '--out',
  out,
  '--shell',
  'browser',
  '--format',
  'deb,tar.zst',
  '--target',
  `linux-${process.arch}`,
  '--vendor',
  'vrooli',
]);
const buildSeconds = ((performance.now() - start) / 1000).toFixed(1);
runCli(['verify', out], 'ignore');

console.log('\nProving the installer as its user would');
const deb = (await readdir(out)).find((name) => name.endsWith('.deb'));
if (deb === undefined) throw new Error(`no .deb in ${out}`);

function explain(error: unknown): undefined {
  if (!(error instanceof ProofError)) throw error;
  console.error(`  failed  ${error.message}\n\n${error.logs || 'No service has logged anything.'}\n`);
  console.error('The installers are in out/field-notes. After a change, run "npm run demo" again; include');
  console.error('what is above when you report it.');
  process.exitCode = 1;
}

const proof = await proveInstaller(join(out, deb), (step) => console.log(`  ok  ${step}`)).catch(explain);
if (proof !== undefined) await summarize(proof);

async function summarize({ startMs, overheadMs, steps }: Proof): Promise<void> {
  console.log(`\nBuilt in ${buildSeconds} s, in out/field-notes:\n${await toTable()}`);
  console.log(
    `Start to ready: ${Math.round(startMs)} ms, of which ${Math.round(overheadMs)} ms are the runtime's own. All ${steps.length} steps of the proof passed.`,
  );
  console.log(`To install it: sudo apt-get install ./out/field-notes/${deb}`);
}
