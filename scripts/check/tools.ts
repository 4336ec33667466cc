import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The path at which `.ci/install-tools` installs a program that node_modules does not have; the file may be missing. */
export function readTools(root: string, env: NodeJS.ProcessEnv): Map<string, string> {
  const folder = env['BUNDLE_ACTION_TOOLS'] ?? join(homedir(), '.cache/bundle-action-tools');
  const lines = readFileSync(join(root, '.ci/tools'), 'utf8').split('\n');
  return new Map(
    lines
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [name = '', , what = ''] = line.split(/\s+/);
        return [name, join(folder, name, what.split(/[@=]/).at(-1) ?? '', 'bin', name)];
      }),
  );
}

/** The file to start for a program of a check; undefined when it is one of `.ci/tools` and not installed. */
export function findProgram(root: string, tools: Map<string, string>, program: string): string | undefined {
  if (program === 'node') return process.execPath;
  const tool = tools.get(program);
  if (tool === undefined) return join(root, 'node_modules/.bin', program);
  return existsSync(tool) ? tool : undefined;
}
