import { posix } from 'node:path';
import { findEnvReads } from '../../../shared/env-reads/env-reads.ts';
import { parseCommands } from '../../../shared/shell/commands.ts';
import { quote } from '../findings.ts';
import { evaluateWord } from './evaluate-word.ts';
import { listOwnCode } from './find-read-files.ts';
import { isCarried } from './lifecycle-variables.ts';
import type { Program } from './program.ts';
import type { ScenarioSource } from './source.ts';

const names = ['.env.example', '.env.sample', '.env.template', 'env.example'];
/** A value that its reader is to replace. */
const placeholder = /^(?:<.*>|your[-_ ].*|.*change[-_]?me.*|x{3,}|todo|\.\.\.)$/i;

/** Names of variables that the program reads and does not do without. */
async function findNeeded(source: ScenarioSource, program: Program): Promise<Set<string>> {
  const needed = new Set<string>();
  for (const path of await listOwnCode(source, program)) {
    for (const read of findEnvReads(path, (await source.text(path)) ?? '')) {
      if (!read.isOptional) needed.add(read.name);
    }
  }
  return needed;
}

/**
 * Values of the example environment beside a program, or at the top of the scenario, for variables that the program needs and nothing
 * else gives. Each is reported: an example need not fit the app. `given`: names that have a value already.
 */
export async function readEnvExample(
  source: ScenarioSource,
  program: Program,
  given: ReadonlySet<string>,
): Promise<Record<string, string>> {
  const places = [...new Set([program.folder, '.'])].flatMap((folder) =>
    names.map((name) => posix.join(folder, name)),
  );
  const file = await source.firstFile(places);
  if (file === undefined) return {};
  const needed = await findNeeded(source, program);
  const env: Record<string, string> = {};
  const line = `set -a\n${((await source.text(file)) ?? '').slice(0, 65_536)}\n:`;
  for (const setting of parseCommands(line).at(-1)?.settings ?? []) {
    if (!('name' in setting) || given.has(setting.name) || !needed.has(setting.name)) continue;
    const value = evaluateWord(setting.value, { find: () => undefined, cwd: '' });
    if (value === undefined || value === '' || placeholder.test(value) || !isCarried(setting.name, value))
      continue;
    env[setting.name] = value;
    source.findings.add({
      code: 'env-example-used',
      message: `${program.id} needs ${setting.name}, which only the example environment sets; the app gets its value ${quote(value)}`,
      file: source.path(file),
      remedy: 'set the variable in the step that starts the program if the app needs another value',
    });
  }
  return env;
}
