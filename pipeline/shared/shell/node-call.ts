import { ownValue } from '../../../schema/own-value.ts';

/** A call of Node, or of a program that runs scripts in place of it. */
export interface NodeCall {
  runner: string;
  /** Options of Node that belong to the program, not to its development. */
  options: string[];
  /** Files of variables that Node reads before the start, as they are written. */
  envFiles: string[];
  /** The script, as it is written. */
  file: string;
  /** Words of the call behind the script begin here. */
  after: number;
}

const runners = /^(?:node|nodejs|tsx|ts-node|ts-node-esm|nodemon|bun)$/;
const launchers = /^(?:npx|pnpx|bunx)$/;
const managers = /^(?:npm|pnpm|yarn|bun)$/;
const script = /\.[cm]?[jt]sx?$/;

const ofNode = [
  ['-r', '--require', '--import', '-C', '--conditions', '--loader', '--experimental-loader'],
  ['--title', '--stack-trace-limit', '--env-file', '--env-file-if-exists', '--icu-data-dir'],
  ['--unhandled-rejections', '--disable-warning', '--dns-result-order', '--openssl-config'],
  ['--max-http-header-size', '--redirect-warnings', '--diagnostic-dir', '--watch-path', '--input-type'],
].flat();

/** Options whose value is the next word, by the program that reads them. Those of Node are read by all of them. */
const withValue: Readonly<Record<string, readonly string[]>> = {
  tsx: ['--tsconfig', '--include', '--exclude'],
  'ts-node': ['-P', '--project', '-O', '--compiler-options', '--compiler', '-I', '--ignore', '--cwd'],
  nodemon: [
    '-w',
    '--watch',
    '-e',
    '--ext',
    '-x',
    '--exec',
    '-i',
    '--ignore',
    '-d',
    '--delay',
    '--config',
    '--signal',
  ],
  bun: ['--cwd', '-c', '--config', '--preload', '--tsconfig-override'],
};

/** Options that a running app does not have: those of development, and those that Node reads from a command line alone. */
const leftOut = /^(?:--watch|--inspect|--env-file)/;
const subcommands: Readonly<Record<string, string>> = { tsx: 'watch', bun: 'run' };
const text = /^(?:-e|-p|-pe|--eval|--print)$/;

/** Where the program that runs the script is: behind `npx`, `pnpm exec` and their kin too. */
function findRunner(words: readonly string[]): number {
  const [first = '', second = ''] = words;
  if (runners.test(first) && !(first === 'bun' && second === 'x')) return 0;
  let at = launchers.test(first) ? 1 : 0;
  if (managers.test(first)) at = /^(?:exec|dlx|x)$/.test(second) ? 2 : 1;
  while (at > 0 && words[at]?.startsWith('-')) at += 1;
  return at > 0 && runners.test(words[at] ?? '') ? at : -1;
}

/** The options in front of the script. */
interface Options extends Pick<NodeCall, 'options' | 'envFiles'> {
  /** Where they end. */
  end: number;
  /** A command that nodemon runs instead of a script. */
  command: string | undefined;
  /** Whether a text is run, as with `node -e`. */
  isText: boolean;
}

const isNode = (runner: string): boolean => /^node(?:js)?$/.test(runner);

function addOption(
  found: Options,
  runner: string,
  name: string,
  words: readonly string[],
  value = words[1],
): void {
  if (/^--env-file/.test(name) && value !== undefined) found.envFiles.push(value);
  if (runner === 'nodemon' && /^(?:-x|--exec)$/.test(name)) found.command = value;
  if (isNode(runner) && !leftOut.test(name)) found.options.push(...words);
}

function takeOptions(runner: string, words: readonly string[], start: number): Options {
  const valued = new Set([...ofNode, ...(ownValue(withValue, runner) ?? [])]);
  const found: Options = { options: [], envFiles: [], end: start, command: undefined, isText: false };
  for (let word = words[start]; word !== undefined; word = words[found.end]) {
    if (!word.startsWith('-') && word !== ownValue(subcommands, runner)) break;
    if (word === '--') return { ...found, end: found.end + 1 };
    if (isNode(runner) && text.test(word)) return { ...found, isText: true };
    const [name = '', joined] = word.split(/=(.*)/s);
    const length = joined === undefined && valued.has(name) ? 2 : 1;
    addOption(found, runner, name, words.slice(found.end, found.end + length), joined);
    found.end += length;
  }
  return found;
}

/** Reads a call of `program` with `args`; undefined when it runs no script. */
export function parseNodeCall(program: string, args: readonly string[]): NodeCall | undefined {
  const words = [program, ...args];
  const start = findRunner(words);
  const runner = words[start];
  if (runner === undefined) return undefined;
  const { options, envFiles, end, command, isText } = takeOptions(runner, words, start + 1);
  if (isText) return undefined;
  // Programs other than Node have options that are not listed here.
  const later = words.findIndex((word, index) => index >= end && script.test(word));
  const at = isNode(runner) || later < 0 ? end : later;
  const file = words[at];
  if (file !== undefined) return { runner, options, envFiles, file, after: at };
  const [first, ...rest] = command?.split(/\s+/) ?? [];
  const call = first === undefined ? undefined : parseNodeCall(first, rest);
  return call === undefined ? undefined : { ...call, after: args.length };
}
