import { posix } from 'node:path';

/** One program call of a lifecycle step. Shell syntax that is not understood stays a plain word. */
export interface Command {
  /** Folder relative to the scenario, '.' for itself; '..' and below are outside. */
  cwd: string;
  env: Record<string, string>;
  program: string;
  args: string[];
}

const maxWords = 2000;
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

/** Splits a POSIX shell line into words and operators. Quotes are removed, nothing is expanded. */
function toWords(line: string): string[] {
  const words: string[] = [];
  const pattern =
    /\s*(?:(&&|\|\||[;|&\n(){}])|((?:\$\{[^}]*\}|\$\([^)]*\)|[^\s"'\\;|&(){}]|\\[\s\S]|"(?:[^"\\]|\\[\s\S])*"|'[^']*')+)|([\s\S]))/gy;
  const text = line.replaceAll('\\\n', ' ');
  for (const found of text.matchAll(pattern)) {
    if (words.length >= maxWords) break;
    const raw = found[1] ?? found[2] ?? found[3] ?? '';
    if (found[1] !== undefined) words.push(raw);
    else if (raw.trim() !== '') {
      words.push(
        raw.replaceAll(
          /"((?:[^"\\]|\\[\s\S])*)"|'([^']*)'|\\([\s\S])/g,
          (_all, double?: string, single?: string, escaped?: string) => double ?? single ?? escaped ?? '',
        ),
      );
    }
  }
  return words;
}

/** The program calls of a shell line in order, each with the folder it runs in. `bash -c '…'` is looked into. */
export function parseCommands(line: string, cwd = '.', depth = 0): Command[] {
  const commands: Command[] = [];
  let folder = cwd;
  let words: string[] = [];
  const flush = () => {
    const env: Record<string, string> = {};
    while (words[0] !== undefined && keywords.has(words[0])) words.shift();
    for (
      let found = /^([A-Za-z_]\w*)=(.*)$/s.exec(words[0] ?? '');
      found !== null;
      found = /^([A-Za-z_]\w*)=(.*)$/s.exec(words[0] ?? '')
    ) {
      env[found[1] ?? ''] = found[2] ?? '';
      words.shift();
      while (words[0] !== undefined && keywords.has(words[0])) words.shift();
    }
    const [program, ...args] = words;
    words = [];
    if (program === undefined) return;
    if (program === 'cd' || program === 'pushd')
      folder = posix.isAbsolute(args[0] ?? '') ? '..' : posix.join(folder, args[0] ?? '.');
    else if (
      /^(?:ba|da|z)?sh$/.test(posix.basename(program)) &&
      args[0] === '-c' &&
      args[1] !== undefined &&
      depth < 3
    ) {
      commands.push(...parseCommands(args[1], folder, depth + 1));
    } else commands.push({ cwd: folder, env, program, args });
  };
  for (const word of toWords(line)) {
    if (separators.has(word)) flush();
    else words.push(word);
  }
  flush();
  return commands;
}
