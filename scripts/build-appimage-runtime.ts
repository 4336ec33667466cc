import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finishRuntime } from './build/finish-appimage-runtime.ts';

const root = join(import.meta.dirname, '..');
const source = join(root, 'resources/appimage-runtime');
const processors = { 'linux-x64': 'amd64', 'linux-arm64': 'arm64' } as const;
/** The compiler decides about every byte. */
const compiler = 'go1.26.8';

const go = (args: readonly string[], env: Record<string, string> = {}): string =>
  execFileSync('go', args, {
    cwd: source,
    encoding: 'utf8',
    env: { ...process.env, GOTOOLCHAIN: compiler, GOFLAGS: '-mod=readonly', CGO_ENABLED: '0', ...env },
  });

interface Module {
  Path: string;
  Version: string;
  Dir: string;
}

/** The modules in the program, and Go itself, each with the text of its license. */
function formatLicenses(): string {
  const used = go(['list', '-deps', '-f', '{{with .Module}}{{if not .Main}}{{.Path}}{{end}}{{end}}', '.']);
  const paths = [...new Set(used.split('\n').filter((line) => line !== ''))].sort();
  const modules = paths.map((path) => JSON.parse(go(['list', '-m', '-json', path])) as Module);
  const standard = { Path: 'Go', Version: compiler.slice(2), Dir: go(['env', 'GOROOT']).trim() };
  const notices = [standard, ...modules].map(({ Path, Version, Dir }) => {
    const file = readdirSync(Dir).find((name) => /^licen[sc]e(\.|$)/i.test(name));
    if (file === undefined) throw new Error(`${Path} has no license file`);
    return `${Path} ${Version}\n\n${readFileSync(join(Dir, file), 'utf8').replaceAll('\r', '').trim()}\n`;
  });
  return notices.join(`\n${'-'.repeat(72)}\n\n`);
}

/** Builds the runtimes of AppImages into a folder: a program for each target, and their licenses. */
function buildRuntimes(to: string): void {
  const scratch = mkdtempSync(join(tmpdir(), 'appimage-runtime-'));
  try {
    for (const [target, processor] of Object.entries(processors)) {
      const built = join(scratch, target);
      const flags = ['-trimpath', '-buildvcs=false', '-ldflags=-s -w -buildid='];
      go(['build', ...flags, '-o', built, '.'], {
        GOOS: 'linux',
        GOARCH: processor,
        GOAMD64: 'v1',
        GOARM64: 'v8.0',
      });
      writeFileSync(join(to, target), finishRuntime(readFileSync(built)), { mode: 0o755 });
    }
    writeFileSync(join(to, 'LICENSES.txt'), formatLicenses());
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Builds again and compares every byte with the committed files. */
function checkRuntimes(committed: string): void {
  const again = mkdtempSync(join(tmpdir(), 'appimage-runtime-check-'));
  try {
    buildRuntimes(again);
    const names = readdirSync(again).sort();
    const others = names.filter(
      (name) => !readFileSync(join(again, name)).equals(readFileSync(join(committed, name))),
    );
    if (others.length > 0) {
      process.stderr.write(
        `resources/appimage-runtime/bin: ${others.join(', ')} differ from what the sources give; run \`npm run build:appimage-runtime\`\n`,
      );
      process.exitCode = 1;
    } else process.stdout.write(`${names.length} files are what ${compiler} makes of the sources\n`);
  } finally {
    rmSync(again, { recursive: true, force: true });
  }
}

/** Whether there is a Go; without one the check is skipped where its absence is not a failure. */
function hasGo(): boolean {
  try {
    execFileSync('go', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const committed = join(source, 'bin');
if (process.argv.includes('--check') && process.env['CI'] !== 'true' && !hasGo())
  process.stdout.write('skipped: go is not on PATH\n');
else if (process.argv.includes('--check')) checkRuntimes(committed);
else {
  mkdirSync(committed, { recursive: true });
  buildRuntimes(committed);
}
