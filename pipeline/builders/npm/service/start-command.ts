import { join } from 'node:path/posix';
import type { PackageJson } from '../package-json.ts';

/** What a start script gives to Node and to the program, beside the program's path. */
export interface StartCommand {
  /** Options of Node. */
  options: string[];
  /** Arguments of the program. */
  args: string[];
  /** Variables that are set for this command. */
  env: Record<string, string>;
}

const scriptNames = ['start:prod', 'start:production', 'production', 'start', 'serve'];

/** Options of Node whose value is the next word. */
const withValue =
  /^(?:-r|--require|--import|-C|--conditions|--loader|--experimental-loader|--title|--stack-trace-limit)$/;

/** What serves development, or reads a file of secrets that does not ship. */
const left = /^--(?:watch|inspect|env-file)/;

/** The words of a command line, without their quotes. */
function toWords(line: string): string[] {
  const words = line.match(/(?:"(?:\\.|[^"])*"|'[^']*'|\\.|[^\s"'\\])+/g) ?? [];
  return words.map((word) => word.replaceAll(/"((?:\\.|[^"])*)"|'([^']*)'/g, (_all, a, b) => a ?? b));
}

function takeOptions(words: readonly string[]): { options: string[]; rest: string[] } {
  const options: string[] = [];
  let at = 0;
  for (; at < words.length && words[at]?.startsWith('-'); at += 1) {
    const word = words[at] ?? '';
    const length = withValue.test(word) ? 2 : 1;
    if (!left.test(word)) options.push(...words.slice(at, at + length));
    at += length - 1;
  }
  return { options, rest: words.slice(at) };
}

/** One command of a script, when it starts the program at `entry` with Node. */
function parseCommand(command: string, entry: string, main: string | undefined): StartCommand | undefined {
  const words = toWords(command);
  const env: Record<string, string> = {};
  for (;;) {
    const [, name, value = ''] = /^([A-Za-z_]\w*)=(.*)$/s.exec(words[0] ?? '') ?? [];
    if (name !== undefined) env[name] = value;
    else if (!/^(?:cross-env|exec|env)$/.test(words[0] ?? '')) break;
    words.shift();
  }
  if (words[0] !== 'node') return undefined;
  const { options, rest } = takeOptions(words.slice(1));
  const [file = '', ...args] = rest;
  const path = file === '.' ? (main ?? 'index.js') : file;
  const paths = [path, `${path}.js`, `${path}.cjs`, `${path}.mjs`, join(path, 'index.js')];
  if (!paths.some((one) => join(one) === entry)) return undefined;
  const { NODE_OPTIONS: more = '', ...others } = env;
  return { options: [...takeOptions(toWords(more)).options, ...options], args, env: others };
}

/** How the scripts of a package start its program, so that it gets the same options and arguments. */
export function findStartCommand({ scripts, main }: PackageJson, entry: string): StartCommand {
  const commands = scriptNames.flatMap((name) => scripts?.[name]?.split(/&&|\|\||;|\||&/) ?? []);
  for (const command of commands) {
    const found = parseCommand(command, entry, main);
    // What the command line's shell would replace is not known here.
    if (found === undefined) continue;
    const isPlain = (text: string) => !/[$`*<>]/.test(text);
    const env = Object.entries(found.env).filter(([, value]) => isPlain(value));
    return {
      options: found.options.filter(isPlain),
      args: found.args.every(isPlain) ? found.args : [],
      env: Object.fromEntries(env),
    };
  }
  return { options: [], args: [], env: {} };
}
