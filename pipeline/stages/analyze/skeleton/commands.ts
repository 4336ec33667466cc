import { posix } from 'node:path';
import { toWords } from './words.ts';

/** One program call of a lifecycle step. Unknown command shell syntax stays a plain word. */
export interface Command {
  /** Folder relative to the scenario, '.' for itself; '..' and below are outside. */
  cwd: string;
  env: Record<string, string>;
  program: string;
  args: string[];
}

const separators = new Set(['&&', '||', ';', '|', '&', '\n', '(', ')', '{', '}']);
const keywords = new Set([
  'if',
  'then',
  'else',
  'elif',
  'fi',
  'do',
  'done',
  'while',
  'for',
  'exec',
  'time',
  'nohup',
  'corepack',
  'sudo',
  'command',
  '!',
]);

const maxDepth = 3;
const assignment = /^([A-Za-z_]\w*)=(.*)$/s;

/** The calls of a line: the words between operators. */
function splitCalls(words: readonly string[]): string[][] {
  const calls: string[][] = [[]];
  for (const word of words) {
    if (separators.has(word)) calls.push([]);
    else calls.at(-1)?.push(word);
  }
  return calls;
}

/** Takes the keywords and the assignments off the front of a call. */
function parseCall(words: readonly string[]): Omit<Command, 'cwd'> | undefined {
  const env: Record<string, string> = {};
  for (const [at, word] of words.entries()) {
    const [, name, value = ''] = assignment.exec(word) ?? [];
    if (name !== undefined) env[name] = value;
    else if (!keywords.has(word)) return { env, program: word, args: words.slice(at + 1) };
  }
  return undefined;
}

/** The line that `bash -c '…'` runs. */
function toInnerLine({ program, args: [flag, line] }: Omit<Command, 'cwd'>): string | undefined {
  return flag === '-c' && /^(?:ba|da|z)?sh$/.test(posix.basename(program)) ? line : undefined;
}

/** The program calls of a shell line in order, each with the folder it runs in. The line in `bash -c '…'` is parsed too. */
export function parseCommands(line: string, cwd = '.', depth = 0): Command[] {
  const commands: Command[] = [];
  let folder = cwd;
  for (const words of splitCalls(toWords(line))) {
    const call = parseCall(words);
    if (call === undefined) continue;
    const [first = ''] = call.args;
    const inner = depth < maxDepth ? toInnerLine(call) : undefined;
    if (call.program === 'cd' || call.program === 'pushd') {
      folder = posix.isAbsolute(first) ? '..' : posix.join(folder, first === '' ? '.' : first);
    } else if (inner === undefined) commands.push({ cwd: folder, ...call });
    else commands.push(...parseCommands(inner, folder, depth + 1));
  }
  return commands;
}
