import { join } from 'node:path/posix';
import type { Build } from '../../../../schema/bundle/service.ts';
import { type Command, parseCommands } from '../../../shared/shell/commands.ts';
import { parseNodeCall } from '../../../shared/shell/node-call.ts';
import type { PackageJson } from '../package-json.ts';

/** What a start script gives to Node and to the program, beside the program's path. */
export interface StartCommand {
  /** Options of Node. */
  options: string[];
  /** Arguments of the program. */
  args: string[];
  /** Variables that are set for this command. */
  env: Record<string, string>;
  /** Files of variables that Node reads, relative to the package; a later one has precedence. */
  envFiles: EnvFile[];
}

export interface EnvFile {
  path: string;
  /** Whether the program starts without it. */
  isOptional: boolean;
}

const ifExists = '--env-file-if-exists';

/** The options of Node in a value of NODE_OPTIONS. */
export function toNodeOptions(text: string | undefined): string[] {
  return text === undefined ? [] : (parseNodeCall('node', [...text.split(/\s+/), '.'])?.options ?? []);
}

const scriptNames = ['start:prod', 'start:production', 'production', 'start', 'serve'];

/** One command of a script, when it starts the program at `entry` with Node. */
function readStart(
  { program, args, env }: Command,
  entry: string,
  main: string | undefined,
): StartCommand | undefined {
  const call = parseNodeCall(program, args);
  if (call?.runner !== 'node') return undefined;
  const path = call.file === '.' ? (main ?? 'index.js') : call.file;
  const paths = [path, `${path}.js`, `${path}.cjs`, `${path}.mjs`, join(path, 'index.js')];
  if (!paths.some((one) => join(one) === entry)) return undefined;
  const { NODE_OPTIONS: more, ...others } = env;
  const options = [...toNodeOptions(more), ...call.options];
  const envFiles = call.envFiles.map((path) => ({
    path,
    isOptional: args.includes(`${ifExists}=${path}`) || args[args.indexOf(path) - 1] === ifExists,
  }));
  return { options, args: args.slice(call.after), env: others, envFiles };
}

/** What the command line's shell would replace is not known here. */
const isPlain = (text: string): boolean => !/[$`*<>]/.test(text);

/**
 * How a program is started, so that it gets the same options and arguments: as the bundle says, else as the scripts of its package.json do.
 */
export function findStartCommand(
  { scripts, main }: PackageJson,
  entry: string,
  { node_args: stated }: Pick<Build, 'node_args'> = {},
): StartCommand {
  if (stated !== undefined) return { options: stated, args: [], env: {}, envFiles: [] };
  for (const command of scriptNames.flatMap((name) => parseCommands(scripts?.[name] ?? ''))) {
    const found = readStart(command, entry, main);
    if (found === undefined) continue;
    return {
      options: found.options.filter(isPlain),
      args: found.args.every(isPlain) ? found.args : [],
      env: Object.fromEntries(Object.entries(found.env).filter(([, value]) => isPlain(value))),
      envFiles: found.envFiles.filter(({ path }) => isPlain(path)),
    };
  }
  return { options: [], args: [], env: {}, envFiles: [] };
}
