import { posix } from 'node:path';
import type { Migration } from '../../../../schema/bundle/service.ts';
import { parseCommands } from '../../../shared/shell/commands.ts';
import { parsePythonCall } from '../../../shared/shell/python-call.ts';
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
  if (program.language === 'python') return toPythonWords(command, program.folder);
  return command.program.includes('/') && binaries.includes(at(command.program)) ? command.args : undefined;
}

/** The words of a `python` command line in the program's folder: the frozen program is one when its environment says so. */
function toPythonWords(
  { cwd, program, args }: Pick<StepCommand, 'cwd' | 'program' | 'args'>,
  folder: string,
): string[] | undefined {
  const call = parsePythonCall(program, args);
  if (call === undefined) return undefined;
  const { run, name } = call;
  const file = posix.relative(folder, posix.join(cwd, name));
  if (run === 'file' ? file.startsWith('..') : posix.normalize(cwd) !== folder) return undefined;
  return [...(run === 'file' ? [file] : ['-m', name]), ...args.slice(call.after - 1)];
}

/** The output paths of the lifecycle's `go build -o` lines. */
function findBuiltBinaries(source: ScenarioSource, program: Program): string[] {
  return source.commandsIn(program.folder).flatMap((command) => {
    const index = command.program === 'go' ? command.args.indexOf('-o') : -1;
    const output = index < 0 ? undefined : command.args[index + 1];
    return output === undefined ? [] : [posix.join(command.cwd, output)];
  });
}

/** Whether a command of the lifecycle is about migrations, by the names of its step and phase or by its arguments. */
function isMigrating({ step, phase, args }: StepCommand): boolean {
  return migrating.test(`${step} ${phase}`) || args.some((arg) => migrating.test(arg));
}

/** The commands that a command starts: those of the npm script that it names, else itself. */
function expandScript(
  command: StepCommand,
  folder: string,
  scripts: ReadonlyMap<string, string> | undefined,
): Pick<StepCommand, 'cwd' | 'program' | 'args'>[] {
  if (posix.normalize(command.cwd) !== folder) return [command];
  const script = toScriptName(command.program, command.args);
  const text = script === undefined ? undefined : scripts?.get(script);
  return text === undefined ? [command] : parseCommands(text, folder);
}

/** Whether arguments can be given to the program without a command line's shell. */
function canBePassed(args: readonly string[] | undefined): args is string[] {
  return args !== undefined && args.length > 0 && !args.some((arg) => /[$`<>]/.test(arg));
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
  const commands = source.commands
    .filter(isMigrating)
    .flatMap((command) => expandScript(command, program.folder, manifest?.scripts))
    .map((call) => toOwnArgs(call, program, binaries))
    .filter(canBePassed)
    .map((args) => [binary, ...args] as const);
  const distinct = [...new Map(commands.map((command) => [command.join('\u0000'), command])).values()];
  return distinct.map((command, index) => ({
    version: distinct.length > 1 ? `${source.config.version}-${index + 1}` : source.config.version,
    command: [...command],
    ...(program.language === 'python' ? { env: { BUNDLED_PYTHON: 'python' } } : {}),
    run_on: 'always',
  }));
}
