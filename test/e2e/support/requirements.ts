import { execFileSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { it } from '@jest/globals';

function isOnPath(tool: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((dir) => {
    try {
      accessSync(join(dir, tool), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Whether a file system can be mounted: in many containers even root cannot. */
function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'can-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}

/**
 * `it` when this machine has the tools and permissions, else a skipped test with the missing ones in its title. Under CI=true the test
 * fails instead: a check that cannot run must not look like a passed one.
 */
export function itWith(needs: { tools?: string[]; root?: boolean; mount?: boolean }) {
  const missing = (needs.tools ?? []).filter((tool) => !isOnPath(tool));
  if (needs.root === true && process.getuid?.() !== 0) missing.push('root');
  if (needs.mount === true && !canMount()) missing.push('the right to mount a file system');
  if (missing.length === 0) return it;
  if (process.env['CI'] !== 'true')
    return (name: string, _body: () => Promise<void>, _timeout?: number) =>
      it.skip(`${name} (needs ${missing.join(', ')})`, () => {});
  return (name: string, _body: () => Promise<void>, _timeout?: number) =>
    it(name, () => {
      throw new Error(`this machine lacks: ${missing.join(', ')}`);
    });
}
