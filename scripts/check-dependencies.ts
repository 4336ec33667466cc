/** The dependencies of this project: every lockfile pins what it names, what ships has a permissive license, and the registry signed it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOtherLicenses, findUnpinned, type Lockfile, parseNotices } from './check/lockfile.ts';
import { parseSignatures, type SignatureResult } from './check/signatures.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Paths of tracked files. */
function listTracked(pattern: string): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', pattern], { cwd: root, encoding: 'utf8' });
  return listed.split('\0').filter((path) => path !== '');
}

function readLockfile(path: string): Lockfile {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as Lockfile;
}

function checkLockfiles(): string[] {
  const notices = listTracked('*licenses.txt').map((path) => readFileSync(join(root, path), 'utf8'));
  const shipped = new Set(notices.flatMap(parseNotices));
  // Fixtures are installed by tests only.
  const lockfiles = listTracked('*package-lock.json').filter((path) => !path.startsWith('test/fixtures/'));
  return lockfiles.flatMap((path) => {
    const lockfile = readLockfile(path);
    const faults = [...findUnpinned(lockfile), ...findOtherLicenses(lockfile, shipped)];
    return faults.map((line) => `${path}: ${line}`);
  });
}

/** The keys come over the network, and a mirror may have none. */
function checkSignatures(): SignatureResult {
  const args = ['audit', 'signatures', '--json', '--fetch-retries=1', '--fetch-timeout=30000'];
  const { stdout, status } = spawnSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 ** 2,
  });
  return parseSignatures(stdout, status);
}

const faults = checkLockfiles();
const signatures = checkSignatures();
if (signatures.kind === 'failed') faults.push(...signatures.packages);
if (signatures.kind === 'unchecked') {
  const message = `signatures of packages were not checked: ${signatures.why}`;
  // The runners of GitHub reach the registry and its keys.
  if (process.env['GITHUB_ACTIONS'] === 'true') faults.push(message);
  else console.log(message);
}
for (const fault of faults) console.error(fault);
if (faults.length === 0)
  console.log(`every package is pinned by its SHA-512${signatures.kind === 'verified' ? ' and signed' : ''}`);
process.exitCode = faults.length === 0 ? 0 : 1;
