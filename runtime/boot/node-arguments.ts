/** A command line of `node`, split. */
export interface NodeArguments {
  /** Options of Node, before the script. */
  options: string[];
  /** Text to run instead of a script: `-e` or `-p`, and the text. */
  text?: string[];
  /** The script and its arguments; empty when there is none. */
  rest: string[];
}

/** Options of Node whose value is the next argument, unless it follows `=`. */
const withValue = new Set([
  '-r',
  '--require',
  '--import',
  '-C',
  '--conditions',
  '--env-file',
  '--env-file-if-exists',
  '--loader',
  '--experimental-loader',
  '--title',
  '--input-type',
  '-e',
  '--eval',
  '-p',
  '--print',
  '--stack-trace-limit',
]);

/** The entry points and options of this executable itself. */
const ownWords = new Set(['exec', 'ctl', 'reap', 'write-code-cache']);
const ownOption = /^--(?:manifest|app-data|bundle-root|dry-run)(?:=|$)/;
const ownNodeOptions = '--node-options=';

const isScript = (word: string): boolean => /\.[cm]?[jt]s$/i.test(word);

/** Set for every program that `exec` starts and for what it starts in turn. */
export const asNodeVariable = 'BUNDLE_RUNTIME_AS_NODE';

/** Whether arguments are those of this executable, not those of Node. */
export function isOwnCommand([first = '']: readonly string[]): boolean {
  return ownWords.has(first) || ownOption.test(first);
}

const isText = (word: string): boolean => /^(?:-e|-p|-pe|--eval|--print)$/.test(word);

/** Splits the arguments of `node`. */
export function splitNodeArguments(args: readonly string[]): NodeArguments {
  const options: string[] = [];
  let text: string[] | undefined;
  let at = 0;
  for (; at < args.length; at += 1) {
    const word = args[at] ?? '';
    if (!word.startsWith('-') || word === '-' || word === '--') break;
    const [name = '', joined] = word.split(/=(.*)/s);
    if (isText(name)) text = [name, joined ?? args[at + 1] ?? ''];
    else options.push(...args.slice(at, withValue.has(word) ? at + 2 : at + 1));
    if (withValue.has(word)) at += 1;
  }
  const rest = args.slice(args[at] === '--' ? at + 1 : at);
  return { options, rest, ...(text === undefined ? {} : { text }) };
}

/**
 * Whether the executable was started as a program starts `node`: by what `exec` runs, by Node's own `fork`, or with a script as its first
 * word.
 */
export function isNodeCommand(args: readonly string[], environment: NodeJS.ProcessEnv): boolean {
  if (args.length === 0 || isOwnCommand(args)) return false;
  if (environment[asNodeVariable] !== undefined || environment['NODE_CHANNEL_FD'] !== undefined) return true;
  return isScript(splitNodeArguments(args).rest[0] ?? '');
}

/** Options that print something instead of running a script. */
const isQuestion = (option: string): boolean => /^(?:-v|-h|--version|--help)$/.test(option);

/**
 * The arguments with which this executable runs as `node` with `args`: Node reads its options from one argument, because any other
 * belongs to the program that the executable contains.
 */
export function toExecutableArguments(args: readonly string[]): string[] {
  const { options, text = [], rest } = splitNodeArguments(args);
  const isOurs = options.some((option) => option.startsWith(ownNodeOptions));
  if (isOwnCommand(args) || isOurs || options.length === 0 || options.some(isQuestion)) return [...args];
  return [`${ownNodeOptions}${options.map(quote).join(' ')}`, ...text, ...rest];
}

/** As Node splits NODE_OPTIONS. */
function quote(option: string): string {
  return /[\s"\\]/.test(option) ? `"${option.replaceAll(/["\\]/g, '\\$&')}"` : option;
}
