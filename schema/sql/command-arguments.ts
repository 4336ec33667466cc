/** The arguments of a psql command. */
export interface CommandArguments {
  values: string[];
  /** Whether an argument is the output of a program (back quotes). */
  runsProgram: boolean;
  /** The index after the command: `\\` ends it, and so does the next command. */
  end: number;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', b: '\b', r: '\r', f: '\f' };
const space = /[^\S\n]+/y;
const quoted = /'((?:[^'\\\n]|\\.|'')*)'/y;
const named = /"((?:[^"\n]|"")*)"/y;
const program = /`[^`\n]*`/y;
const variable =
  /:(?:([\w\u0080-\uffff]+)|'([\w\u0080-\uffff]+)'|"([\w\u0080-\uffff]+)"|\{\?([\w\u0080-\uffff]+)\})/y;
const plain = /[^\s\\'"`:]+|./y;

/** The value of a variable reference as psql inserts it; undefined for a variable that is not set. */
export function toVariableText(
  reference: RegExpExecArray | readonly (string | undefined)[],
  variables: ReadonlyMap<string, string>,
): string | undefined {
  const [, bare, literal, name, tested] = reference;
  if (tested !== undefined) return variables.has(tested) ? 'TRUE' : 'FALSE';
  const value = variables.get(bare ?? literal ?? name ?? '');
  if (value === undefined || bare !== undefined) return value;
  if (name !== undefined) return `"${value.replaceAll('"', '""')}"`;
  const literalText = `'${value.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
  return value.includes('\\') ? ` E${literalText}` : literalText;
}

/** The value of a reference such as `:name`, `:'name'`, `:"name"` or `:{?name}`. */
export function expandVariable(
  reference: string,
  variables: ReadonlyMap<string, string>,
): string | undefined {
  variable.lastIndex = 0;
  const found = variable.exec(reference);
  return found === null ? undefined : toVariableText(found, variables);
}

/** Reads the arguments of a command from an index of the file to the end of its line. */
export function readArguments(
  text: string,
  from: number,
  variables: ReadonlyMap<string, string>,
): CommandArguments {
  const values: string[] = [];
  let at = from;
  let open: string | undefined;
  let runsProgram = false;
  const match = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text) ?? undefined;
    if (found !== undefined) at = pattern.lastIndex;
    return found;
  };
  const close = () => {
    if (open !== undefined) values.push(open);
    open = undefined;
  };
  const add = (part: string) => {
    open = (open ?? '') + part;
  };
  while (at < text.length && text[at] !== '\n' && text[at] !== '\\') {
    if (match(space) !== undefined) {
      close();
      continue;
    }
    const literal = match(quoted)?.[1];
    if (literal !== undefined) {
      add(
        literal.replaceAll(/\\(.)|''/g, (_all, escaped: string | undefined) =>
          escaped === undefined ? "'" : (escapes[escaped] ?? escaped),
        ),
      );
      continue;
    }
    const name = match(named)?.[1];
    if (name !== undefined) {
      add(name.replaceAll('""', '"'));
      continue;
    }
    if (match(program) !== undefined) {
      runsProgram = true;
      continue;
    }
    const reference = match(variable);
    add(
      reference === undefined
        ? (match(plain)?.[0] ?? '')
        : (toVariableText(reference, variables) ?? reference[0]),
    );
  }
  close();
  return { values, runsProgram, end: text.startsWith('\\\\', at) ? at + 2 : at };
}
