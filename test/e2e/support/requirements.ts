import { accessSync, constants } from 'node:fs';
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

/**
 * `it` where this machine has the tools and the rights, else a skipped test that names what is missing. Under CI=true the test
 * fails instead: a check that cannot run there must not look like one that passed.
 */
export function itWith(needs: { tools?: string[]; root?: boolean }) {
  const missing = (needs.tools ?? []).filter((tool) => !isOnPath(tool));
  if (needs.root === true && process.getuid?.() !== 0) missing.push('root');
  if (missing.length === 0) return it;
  if (process.env['CI'] !== 'true')
    return (name: string, _body: () => Promise<void>) =>
      it.skip(`${name} (needs ${missing.join(', ')})`, () => {});
  return (name: string, _body: () => Promise<void>) =>
    it(name, () => {
      throw new Error(`this machine lacks: ${missing.join(', ')}`);
    });
}
