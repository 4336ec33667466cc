import { posix } from 'node:path';
import type { Migration } from '../../../../schema/bundle/service.ts';
import { parseCommands } from './commands.ts';
import { readPackage, toScriptName } from './package-json.ts';
import type { Program } from './program.ts';
import type { ScenarioSource, StepCommand } from './source.ts';

const migrating = /\bmigrat(?:e|ion|ions|ing)\b/i;

/** The arguments of a call to the program itself; undefined when it calls something else. */
function toOwnArgs(
  command: Pick<StepCommand, 'cwd' | 'program' | 'args'>,
  program: Program,
  binaries: readonly string[],
): string[] | undefined {
  const at = (file: string) => posix.join(command.cwd, file);
  if (program.language === 'npm') {
    if (command.program !== 'node') return undefined;
    const index = command.args.findIndex((arg) => !arg.startsWith('-'));
    const entry = posix.join(program.folder, program.build.entry_point ?? 'main.js');
    return index >= 0 && at(command.args[index] ?? '') === entry ? command.args.slice(index + 1) : undefined;
  }
  if (program.language === 'python') {
    const index = command.args.findIndex((arg) => arg.endsWith('.py'));
    const entry = posix.join(program.folder, program.build.entry_point ?? 'main.py');
    return /^python3?$/.test(command.program) && index >= 0 && at(command.args[index] ?? '') === entry
      ? command.args.slice(index + 1)
      : undefined;
  }
  return command.program.includes('/') && binaries.includes(at(command.program)) ? command.args : undefined;
}

/** Where the lifecycle's own `go build -o` lines put the program. */
function findBuiltBinaries(source: ScenarioSource, program: Program): string[] {
  return source.commandsIn(program.folder).flatMap((command) => {
    const index = command.program === 'go' ? command.args.indexOf('-o') : -1;
    const output = index < 0 ? undefined : command.args[index + 1];
    return output === undefined ? [] : [posix.join(command.cwd, output)];
  });
}

/**
 * Migrations that the scenario's lifecycle runs with its own program, such as `node dist/main.js migrate`, directly or by an npm
 * script. The program keeps its own record of what it applied, so it runs at every start.
 */
export async function findMigrations(
  source: ScenarioSource,
  program: Program,
  binary: string,
): Promise<Migration[]> {
  const binaries = findBuiltBinaries(source, program);
  const manifest = program.language === 'npm' ? await readPackage(source, program.folder) : undefined;
  const found: Migration[] = [];
  for (const command of source.commands) {
    if (
      !migrating.test(`${command.step} ${command.phase}`) &&
      !command.args.some((arg) => migrating.test(arg))
    )
      continue;
    const script =
      posix.normalize(command.cwd) === program.folder
        ? toScriptName(command.program, command.args)
        : undefined;
    const text = script === undefined ? undefined : manifest?.scripts.get(script);
    const calls = text === undefined ? [command] : parseCommands(text, program.folder);
    for (const call of calls) {
      const args = toOwnArgs(call, program, binaries);
      if (args === undefined || args.length === 0 || args.some((arg) => /[$`<>]/.test(arg))) continue;
      const migration: Migration = {
        version: source.config.version,
        command: [binary, ...args],
        run_on: 'always',
      };
      if (!found.some((one) => one.command.join('\u0000') === migration.command.join('\u0000')))
        found.push(migration);
    }
  }
  if (found.length > 1)
    return found.map((migration, index) => ({ ...migration, version: `${migration.version}-${index + 1}` }));
  return found;
}
