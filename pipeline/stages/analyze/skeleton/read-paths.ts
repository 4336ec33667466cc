import { posix } from 'node:path';

/** A relative path in source code, as far as it is constant. */
export interface ReadPath {
  path: string;
  line: number;
}

/** A string without escapes that can be a path. Text with spaces, schemes or format verbs is none. */
const literal = /"([^"\\\n]{1,200})"|'([^'\\\n]{1,200})'|`([^`\\$\n]{1,200})`/g;
const isPath = (text: string): boolean =>
  !/[\s<>|:;,!@#%^&(){}=?$~]/.test(text) && !text.startsWith('/') && !text.includes('//');
/** `filepath.Join(` and its kin; what is inside is read up to the closing bracket. */
const joined =
  /\b(?:filepath|path|posix|Path)(?:\.|::)(?:Join|join|resolve|Resolve|new)\(|\bnew URL\(|\.join\(|\bjoin\(/g;
const comment = /^[ \t]*(?:\/\/|#|\*|\/\*).*$/gm;

/** The arguments of a call whose bracket is open at `from`, at the top level. */
function toArguments(text: string, from: number): string[] {
  const args: string[] = [];
  let [depth, start] = [0, from];
  for (let at = from; at < text.length && at < from + 2000; at += 1) {
    const character = text[at] ?? '';
    if ('"\'`'.includes(character)) {
      const end = text.indexOf(character, at + 1);
      at = end < 0 ? text.length : end;
    } else if ('([{'.includes(character)) depth += 1;
    else if (character === ',' && depth === 0) {
      args.push(text.slice(start, at));
      start = at + 1;
    } else if (')]}'.includes(character)) {
      depth -= 1;
      if (depth < 0) return [...args, text.slice(start, at)];
    }
  }
  return args;
}

/** The constant path of joined parts: what comes before the first constant is a folder, what comes behind the last is chosen at run time. */
function toJoined(args: readonly string[]): string | undefined {
  const texts = args.map((arg) => /^\s*(?:"([^"]*)"|'([^']*)'|`([^`$]*)`)\s*$/.exec(arg));
  const parts = texts.map((match) => match?.[1] ?? match?.[2] ?? match?.[3]);
  const first = parts.findIndex((part) => part !== undefined);
  if (first < 0) return undefined;
  const end = parts.findIndex((part, at) => at > first && part === undefined);
  const path = posix.join(...parts.slice(first, end < 0 ? undefined : end).map((part) => part ?? ''));
  return isPath(path) ? path : undefined;
}

/**
 * Relative paths that a source text joins or names. Where it is joined to a folder of the program, one name is enough; elsewhere a path
 * has a slash or an extension. What is chosen at run time is left out, so a path can be the folder of what is read.
 */
export function findReadPaths(source: string): ReadPath[] {
  const text = source.replaceAll(comment, (found) => ' '.repeat(found.length));
  const found = new Map<string, number>();
  const add = (path: string, offset: number) => {
    const at = found.get(path);
    if (at === undefined || offset < at) found.set(path, offset);
  };
  for (const call of text.matchAll(joined)) {
    const path = toJoined(toArguments(text, call.index + call[0].length));
    if (path !== undefined) add(path, call.index);
  }
  for (const match of text.matchAll(literal)) {
    const path = match[1] ?? match[2] ?? match[3] ?? '';
    if (isPath(path) && /[/.]/.test(path) && !/^\.{1,2}\w*$/.test(path))
      add(path.replace(/\/?\*.*$/, ''), match.index);
  }
  const lines = [...found].map(([path, offset]) => ({
    path,
    line: text.slice(0, offset).split('\n').length,
  }));
  return lines.filter(({ path }) => path !== '' && path !== '.').sort((a, b) => a.line - b.line);
}
