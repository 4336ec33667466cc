import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The package managers of the cases that npm does not lock. */
const managers = { pnpm: '12.21.0', '@yarnpkg/cli-dist': '4.18.1' };

/** A command that did not succeed, with the end of its output. */
export class CommandError extends Error {
  readonly output: string;

  constructor(shown: string, output: string) {
    super(`${shown} failed:\n${output.trimEnd().split('\n').slice(-12).join('\n')}`);
    this.name = 'CommandError';
    this.output = output;
  }
}

/** Runs a program to its end. Returns stdout. @throws {CommandError} when it fails or takes longer than half an hour */
export async function runTool(
  file: string,
  args: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<string> {
  const limits = { timeout: 1_800_000, maxBuffer: 64 * 1024 * 1024 };
  return run(file, args, { ...options, ...limits }).then(
    ({ stdout }) => stdout,
    (error: Error & { stdout?: string; stderr?: string }) => {
      const output = `${error.stdout ?? ''}${error.stderr ?? ''}`;
      throw new CommandError([file, ...args].join(' '), output === '' ? error.message : output);
    },
  );
}

/** Installs the package managers below `work`, once. Returns the environment in which programs are installed and built. */
export async function prepareTools(work: string): Promise<NodeJS.ProcessEnv> {
  const folder = join(work, 'tools');
  const bin = join(folder, 'node_modules/.bin');
  const env = {
    ...process.env,
    // npm run passes on this project's own setting, which is not that of the programs.
    npm_config_ignore_scripts: undefined,
    PATH: [dirname(process.execPath), bin, process.env['PATH'] ?? ''].join(delimiter),
    npm_config_update_notifier: 'false',
  };
  const done = join(folder, `${Object.values(managers).join('-')}.done`);
  if (existsSync(done)) return env;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: managers }));
  await runTool('npm', ['install', '--no-audit', '--no-fund'], { cwd: folder, env });
  if (!existsSync(join(bin, 'yarn'))) await symlink('../@yarnpkg/cli-dist/bin/yarn.js', join(bin, 'yarn'));
  await writeFile(done, '');
  return env;
}
