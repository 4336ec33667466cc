import { posix } from 'node:path';
import type { Word } from 'unbash';
import type { Setting } from '../../../shared/shell/commands.ts';
import { parseNodeCall } from '../../../shared/shell/node-call.ts';
import { parsePythonCall } from '../../../shared/shell/python-call.ts';
import { quote } from '../findings.ts';
import { readEnvExample } from './env-example.ts';
import { evaluateWord } from './evaluate-word.ts';
import { evaluateSettings } from './lifecycle-variables.ts';
import { listMadeFolders } from './made-folders.ts';
import { readPackage } from './package-json.ts';
import type { Program } from './program.ts';
import type { ScenarioSource } from './source.ts';
import { findApiAddresses } from './ui-server/api-address.ts';
import { findCompiledStart, findNodeStart, findPythonStart, type StartCommand } from './start-command.ts';
import type { UiServer } from './ui.ts';
import { checkoutFolder, toTreeFolder } from './working-tree.ts';

/** How a program is started, as the scenario's own lifecycle does it. */
export interface StartPlan {
  /** Variables of the step, over those that every program gets. */
  env: Record<string, string>;
  args: string[];
  /** Options of Node before the program. */
  nodeArgs: string[];
  /** Folder relative to the scenario. */
  cwd: string;
  /** Folders that exist before the start, relative to the scenario. */
  folders: string[];
}

/** What a step itself says of a start. */
type StepPlan = Omit<StartPlan, 'folders'>;

/** Variables that Vrooli's lifecycle gives every program, without which Vrooli's shared modules refuse to start. */
export function toLifecycleEnv(name: string): Record<string, string> {
  return { SCENARIO_NAME: name, VROOLI_LIFECYCLE_MANAGED: 'true', VROOLI_ROOT: `\${data}/${checkoutFolder}` };
}

/** An option that restarts a program when its sources change, which those of an installed app do not. */
const reloads = new Set(['--reload', '--use-reloader']);

/** The words behind the program, and the options of Node that are known before the start. */
function splitWords(
  { program, args, words }: StartCommand,
  language: Program['language'],
): { own: readonly Word[]; nodeArgs: string[] } {
  if (language === 'python') {
    const after = parsePythonCall(program, args)?.after ?? 0;
    return {
      own: words.filter((_word, at) => at >= after - 1 && !reloads.has(args[at] ?? '')),
      nodeArgs: [],
    };
  }
  const call = language === 'npm' ? parseNodeCall(program, args) : undefined;
  if (call === undefined) return { own: words, nodeArgs: [] };
  const isKnown = call.options.every((word) => !/[$`*<>]/.test(word));
  return { own: words.slice(call.after), nodeArgs: isKnown ? call.options : [] };
}

/** The arguments of the program itself; undefined when one cannot be known, or names a port that would not be its own. */
function toArgs(own: readonly Word[], find: (name: string) => string | undefined, cwd: string) {
  const args = own.map((word) => evaluateWord(word, { find, cwd }));
  const known = args.filter((arg) => arg !== undefined);
  const namesPort = known.some(
    (arg, at) => /^--?p(?:ort)?\b/i.test(arg) && /\d$/.test(`${arg}${known[at + 1] ?? ''}`),
  );
  return known.length < args.length || namesPort ? undefined : known;
}

/** Carries over how a step starts a program, and reports what of it cannot be carried over. */
async function planStartCommand(
  source: ScenarioSource,
  start: StartCommand,
  given: Readonly<Record<string, string>>,
  language: Program['language'],
): Promise<StepPlan> {
  const { name } = source.config;
  const cwd = toTreeFolder(name, start.cwd);
  const env = { ...toLifecycleEnv(name), ...given };
  const files = (language === 'npm' ? parseNodeCall(start.program, start.args)?.envFiles : undefined) ?? [];
  const sourced = files.map((file): Setting => ({ sourced: posix.join(start.cwd, file) }));
  const settings = [...sourced, ...start.settings];
  const settled = await evaluateSettings(settings, { env, cwd }, (path) => source.text(path));
  for (const { name: variable, why } of settled.refused) {
    source.report({
      severity: 'info',
      code: 'start-not-carried',
      message: `${start.where} sets ${quote(variable)}, which is not part of the app: ${why}`,
      pointer: '/lifecycle',
      remedy: 'set a constant in the step if the program needs it',
    });
  }
  const { own, nodeArgs } = splitWords(start, language);
  const args = toArgs(own, settled.scope.find, cwd);
  if (args === undefined) {
    source.report({
      code: 'start-not-carried',
      message: `${start.where} starts ${quote(start.program)} with arguments that are not part of the app: they are only known when the step runs`,
      pointer: '/lifecycle',
      remedy: 'pass constants and ${API_PORT} or ${UI_PORT}, or let the program read its environment',
    });
  }
  const { NODE_OPTIONS: more, ...others } = settled.env;
  const options =
    more === undefined ? [] : (parseNodeCall('node', [...more.split(/\s+/), '.'])?.options ?? []);
  return { env: others, args: args ?? [], nodeArgs: [...options, ...nodeArgs], cwd: start.cwd };
}

async function findStart(
  source: ScenarioSource,
  { language, folder }: Program,
): Promise<StartCommand | undefined> {
  if (language === 'npm') return findNodeStart(source, folder, await readPackage(source, folder));
  return language === 'python' ? findPythonStart(source, folder) : findCompiledStart(source, folder);
}

/** The start of a program of the scenario; in its own folder when the lifecycle does not say. */
export async function planStart(
  source: ScenarioSource,
  program: Program,
  given: Readonly<Record<string, string>>,
): Promise<StartPlan> {
  const start = await findStart(source, program);
  const plan =
    start === undefined || start.cwd.startsWith('..')
      ? { env: {}, args: [], nodeArgs: [], cwd: program.folder }
      : await planStartCommand(source, start, given, program.language);
  return withEnvExample(source, program, given, plan);
}

/** The variables of the API's address that a server reads and that its step does not set; reports them. */
function toApiAddresses(
  source: ScenarioSource,
  { program: { folder, build }, text }: UiServer,
  stated: Readonly<Record<string, string>>,
): Record<string, string> {
  const open = findApiAddresses(text, apiPort).filter(({ variable }) => !Object.hasOwn(stated, variable));
  const path = posix.join(folder, build.entry_point ?? '');
  for (const { variable, line } of open) {
    const finding = {
      severity: 'info' as const,
      code: 'ui-api-address' as const,
      message: `the server of the user interface gets the address of the API as ${variable}: without it, it would look for the API at a fixed port`,
      remedy: 'nothing to do',
    };
    source.reportLine(finding, path, line);
  }
  return Object.fromEntries(open.map(({ variable, value }) => [variable, value]));
}

const apiPort = '${api.api}';

/** The start of the server of a user interface. */
export async function planUiStart(
  source: ScenarioSource,
  server: UiServer,
  given: Readonly<Record<string, string>>,
): Promise<StartPlan> {
  const plan = await planStartCommand(source, server.start, given, 'npm');
  const hasApi = Object.values(given).includes(apiPort);
  const addresses = hasApi ? toApiAddresses(source, server, { ...given, ...plan.env }) : {};
  const start = await withEnvExample(source, server.program, { ...given, ...addresses }, plan);
  return { ...start, env: { ...addresses, ...start.env } };
}

const isNodeProgram = ({ language }: Program): boolean => language === 'npm';

/** A Node program and its own files lie in the folder of its id, whatever its folder is called in the scenario. */
function toPayloadFolder({ id, folder }: Program, cwd: string): string {
  if (cwd !== folder && !cwd.startsWith(`${folder}/`)) return cwd;
  return folder === '.' ? cwd : posix.join(id, posix.relative(folder, cwd));
}

async function withEnvExample(
  source: ScenarioSource,
  program: Program,
  given: Readonly<Record<string, string>>,
  plan: StepPlan,
): Promise<StartPlan> {
  const known = [
    'PORT',
    'NODE_ENV',
    ...[given, plan.env, toLifecycleEnv('')].flatMap((env) => Object.keys(env)),
  ];
  const cwd = isNodeProgram(program) ? toPayloadFolder(program, plan.cwd) : plan.cwd;
  const env = { ...(await readEnvExample(source, program, new Set(known))), ...plan.env };
  return { ...plan, cwd, env, folders: listMadeFolders(source) };
}
