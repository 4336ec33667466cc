import { posix } from 'node:path';
import type { Word } from 'unbash';
import type { Schedule } from '../../../../schema/bundle/service.ts';
import { type Command, parseCommands, type Setting } from '../../../shared/shell/commands.ts';
import { parseNodeCall } from '../../../shared/shell/node-call.ts';
import { parsePythonCall } from '../../../shared/shell/python-call.ts';
import { type PackageManifest, toScriptName } from './package-json.ts';
import type { ScenarioSource, StepCommand } from './source.ts';

/** The command with which the scenario's own lifecycle starts one of its programs. */
export interface StartCommand {
  /** Folder relative to the scenario. */
  cwd: string;
  program: string;
  args: readonly string[];
  words: readonly Word[];
  settings: readonly Setting[];
  /** Where it is written, for people: a step of the lifecycle or a script of package.json. */
  where: string;
}

const phases = new Set(['production', 'develop', 'dev', 'start', 'run']);
const otherWork = /\b(?:build|compile|install|migrat\w*|stop|test|lint|deps|health|show|display|info)\b/i;

function isStart({ phase, step }: StepCommand): boolean {
  return phases.has(phase) && !otherWork.test(step.replaceAll(/[_-]/g, ' '));
}

/** The calls of the npm script that a command runs, as deep as scripts name each other; else the command itself. */
export function expandScripts(command: Command, manifest: PackageManifest | undefined, depth = 0): Command[] {
  const name = toScriptName(command.program, command.args);
  const text = name === undefined ? undefined : manifest?.scripts.get(name);
  if (text === undefined || depth > 3) return [command];
  return parseCommands(text, command.cwd).flatMap((inner) =>
    expandScripts({ ...inner, settings: [...command.settings, ...inner.settings] }, manifest, depth + 1),
  );
}

function toStart({ cwd, program, args, words, settings }: Command, where: string): StartCommand {
  return { cwd: posix.normalize(cwd).replace(/(.)\/$/, '$1'), program, args, words, settings, where };
}

/** The starts in a folder: those of the lifecycle, else the script `start` of its package.json. */
export function findStarts(
  source: ScenarioSource,
  folder: string,
  manifest: PackageManifest | undefined,
): StartCommand[] {
  const isHere = ({ cwd }: Command) => posix.normalize(cwd).replace(/(.)\/$/, '$1') === folder;
  const steps = source.commands.filter(isStart);
  const found = steps.flatMap((step) => {
    const calls = isHere(step) ? expandScripts(step, manifest) : [step];
    return calls.map((call) => toStart(call, `the step ${step.step}`));
  });
  const own = found.filter((start) => runsIn(start, folder));
  const script = manifest?.scripts.get('start');
  if (own.length > 0 || script === undefined) return own;
  return parseCommands(script, folder)
    .flatMap((call) => expandScripts(call, manifest))
    .map((call) => toStart(call, 'the script "start"'));
}

/** The file that a call runs, as it is written; undefined for a module or a command of a package. */
function toStartedFile({ program, args }: Pick<StartCommand, 'program' | 'args'>): string | undefined {
  const python = parsePythonCall(program, args);
  return parseNodeCall(program, args)?.file ?? (python?.run === 'file' ? python.name : program);
}

/**
 * The folders, relative to the scenario, in which steps start programs that go on in the background or that run at times, with their schedules.
 */
export function listBackgroundFolders({
  commands,
}: Pick<ScenarioSource, 'commands'>): Map<string, Schedule | undefined> {
  const isWorker = (command: StepCommand) => command.isBackground === true || command.schedule !== undefined;
  const folders = new Map<string, Schedule | undefined>();
  for (const command of commands.filter((one) => isWorker(one) && isStart(one))) {
    const file = toStartedFile(command);
    const path = posix.join(command.cwd, file?.includes('/') === true ? posix.dirname(file) : '.');
    const folder = path.replace(/(.)\/$/, '$1');
    folders.set(folder, folders.get(folder) ?? command.schedule);
  }
  return folders;
}

/** Whether a call runs a program of the folder: from inside it, or by a path that leads there. */
function runsIn({ cwd, program, args }: StartCommand, folder: string): boolean {
  const file = toStartedFile({ program, args });
  if (file?.includes('/')) {
    const path = posix.join(cwd, file);
    return folder === '.' ? !path.startsWith('..') : path.startsWith(`${folder}/`);
  }
  return cwd === folder;
}

/** The start of a compiled program: a call by path to something in its folder. */
export function findCompiledStart(source: ScenarioSource, folder: string): StartCommand | undefined {
  return findStarts(source, folder, undefined).find(
    ({ program, cwd }) => program.includes('/') && !posix.join(cwd, program).startsWith('..'),
  );
}

/** The start of a Python program: a call of Python, or of a command of a package. */
export function findPythonStart(source: ScenarioSource, folder: string): StartCommand | undefined {
  return findStarts(source, folder, undefined).find(
    ({ program, args }) => parsePythonCall(program, args) !== undefined,
  );
}

/** The start of a Node program: a call of node with a script. */
export function findNodeStart(
  source: ScenarioSource,
  folder: string,
  manifest: PackageManifest | undefined,
): StartCommand | undefined {
  return findStarts(source, folder, manifest).find(
    ({ program, args }) => parseNodeCall(program, args) !== undefined,
  );
}
