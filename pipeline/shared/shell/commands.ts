import { posix } from 'node:path';
import { type CommandNode, type CompoundList, parse, type SyntaxNode, type Word } from 'unbash';

/** A variable that a shell line sets before a call, in order; or a file of assignments that it sources. */
export type Setting = { name: string; value: Word; isExported: boolean } | { sourced: string };

/** One program call of a lifecycle step. What the shell would expand stays as it is written. */
export interface Command {
  /** Folder relative to the scenario, '.' for itself; '..' and below are outside. */
  cwd: string;
  /** Assignments of the call itself. */
  env: Record<string, string>;
  program: string;
  args: string[];
  /** All that the line sets for the call: the exports before it, and its own assignments. */
  settings: readonly Setting[];
  /** The arguments as the parser read them. */
  words: readonly Word[];
}

/** State of a shell; a subshell works on a copy. */
interface Shell {
  cwd: string;
  settings: Setting[];
  exportsAll: boolean;
}

/** Programs that run the call behind them. */
const wrappers = new Set([
  ...['exec', 'nohup', 'corepack', 'sudo', 'command', 'env', 'setsid', 'time'],
  ...['cross-env', 'cross-env-shell'],
]);
const setting = /^(?:env|sudo|cross-env(?:-shell)?)$/;
const maxCommands = 2000;
const maxDepth = 3;

/** `NAME=value` as a word: the form in which `env` gets its variables. */
function toAssignment(word: Word): { name: string; value: Word } | undefined {
  if (!/^[A-Za-z_]\w*=/.test(word.text)) return undefined;
  const [statement] = parse(word.text).commands;
  const [first] = statement?.command.type === 'Command' ? statement.command.prefix : [];
  return first?.type === 'Assignment' && first.value.type === 'Word'
    ? { name: first.name, value: first.value }
    : undefined;
}

/** The lists of a compound command that run in the same shell. */
function listsOf(node: SyntaxNode): readonly (CompoundList | undefined)[] {
  switch (node.type) {
    case 'If':
      return [...[node, ...node.elif].flatMap(({ clause, then }) => [clause, then]), node.else];
    case 'While':
      return [node.clause, node.body];
    case 'Case':
      return node.items.map(({ body }) => body);
    case 'For':
    case 'Select':
    case 'BraceGroup':
    case 'ArithmeticFor':
      return [node.body];
    default:
      return [];
  }
}

type Call = Extract<CommandNode, { type: 'Command' }>;

/** The assignments of a list of words or prefixes. Arrays are left out: a program cannot get one. */
function assignmentsIn(parts: Call['prefix'] | Call['args'], isExported: boolean): Setting[] {
  return parts.flatMap((part) =>
    part.type === 'Assignment' && part.value.type === 'Word'
      ? [{ name: part.name, value: part.value, isExported }]
      : [],
  );
}

/** The files that a call reads as its input, each behind its operator. */
function inputsOf(redirects: Call['redirects']): string[] {
  return redirects.flatMap((one) =>
    one.type === 'Redirect' && one.operator === '<' && one.target !== undefined
      ? ['<', one.target.value]
      : [],
  );
}

/** Takes `exec`, `env A=1` and their kin off the front of a call. */
function unwrap(all: readonly Word[]): { words: readonly Word[]; set: Setting[] } {
  const set: Setting[] = [];
  let [words, wrapper] = [all, ''];
  for (let [first] = words; first !== undefined; [first] = words) {
    const assigned = setting.test(wrapper) ? toAssignment(first) : undefined;
    if (assigned !== undefined) set.push({ ...assigned, isExported: true });
    else if (wrappers.has(first.value)) wrapper = first.value;
    else if (wrapper === '' || !/^-[A-Za-z-]*$/.test(first.value)) break;
    words = words.slice(1);
  }
  return { words, set };
}

/** Collects the calls of a syntax tree in order. */
class Walk {
  readonly commands: Command[] = [];

  list(list: Pick<CompoundList, 'commands'> | undefined, shell: Shell, depth: number): void {
    for (const { command, background } of list?.commands ?? []) {
      this.node(command, background === true ? copy(shell) : shell, depth);
    }
  }

  node(node: SyntaxNode, shell: Shell, depth: number): void {
    if (this.commands.length >= maxCommands) return;
    if (node.type === 'Command') this.#call(node, shell, depth);
    else if (node.type === 'AndOr') for (const part of node.commands) this.node(part, shell, depth);
    else if (node.type === 'Pipeline') {
      const own = () => (node.commands.length > 1 ? copy(shell) : shell);
      for (const part of node.commands) this.node(part, own(), depth);
    } else if (node.type === 'Redirected') this.node(node.command, shell, depth);
    else if (node.type === 'Subshell') this.list(node.body, copy(shell), depth);
    else for (const list of listsOf(node)) this.list(list, shell, depth);
  }

  #call({ name, prefix, args, redirects }: Call, shell: Shell, depth: number): void {
    if (name === undefined) {
      shell.settings.push(...assignmentsIn(prefix, shell.exportsAll));
      return;
    }
    if (/^(?:export|declare|typeset|readonly|local)$/.test(name.value)) {
      const isExported = name.value === 'export' || args.some(({ text }) => /^-\w*x/.test(text));
      shell.settings.push(...assignmentsIn(args, isExported));
      return;
    }
    const { words, set } = unwrap([name, ...args.filter((part) => part.type === 'Word')]);
    const [program, ...rest] = words;
    const own = [...assignmentsIn(prefix, true), ...set];
    if (program === undefined) return;
    const before = this.commands.length;
    this.#run(program.value, rest, own, shell, depth);
    this.commands[before]?.args.push(...inputsOf(redirects));
  }

  #run(program: string, words: readonly Word[], own: readonly Setting[], shell: Shell, depth: number): void {
    const args = words.map(({ value }) => value);
    const [first = ''] = args;
    if (program === 'cd' || program === 'pushd') {
      shell.cwd = posix.isAbsolute(first) ? '..' : posix.join(shell.cwd, first === '' ? '.' : first);
      return;
    }
    if (program === 'source' || program === '.') {
      if (first !== '') shell.settings.push({ sourced: posix.join(shell.cwd, first) });
      return;
    }
    if (program === 'set') {
      if (/^-\w*a/.test(first)) shell.exportsAll = true;
      if (/^\+\w*a/.test(first)) shell.exportsAll = false;
      return;
    }
    const inner = { ...copy(shell), settings: [...shell.settings, ...own] };
    const isShell = /^(?:ba|da|z)?sh$/.test(posix.basename(program));
    const at = args.findIndex((arg) => /^-\w*c$/.test(arg));
    const line = isShell && at >= 0 && depth < maxDepth ? args[at + 1] : undefined;
    if (line !== undefined) {
      this.list(parse(line), inner, depth + 1);
      return;
    }
    const env = own.flatMap((one) => ('name' in one ? [[one.name, one.value.value]] : []));
    const { cwd, settings } = inner;
    this.commands.push({ cwd, env: Object.fromEntries(env), program, args, settings, words });
  }
}

function copy(shell: Shell): Shell {
  return { ...shell, settings: [...shell.settings] };
}

/** The program calls of a shell line in order, each with the folder it runs in. The line in `bash -c '…'` is parsed too. */
export function parseCommands(line: string, cwd = '.'): Command[] {
  const walk = new Walk();
  walk.list(parse(line), { cwd, settings: [], exportsAll: false }, 0);
  return walk.commands;
}
