import type { CommandEffect } from './command-effect.ts';

const copy =
  /^\s*(?<what>[\s\S]*?)\s+(?<direction>from|to)\s+(?<where>'(?:[^']|'')*'|\S+)(?<options>[\s\S]*)$/i;

/**
 * The effect of `\copy` with the rest of its line: rows of a file or of the script are sent to the server; a copy to a file or a program
 * does not change the database and is not made.
 */
export function parseCopy(rest: string): CommandEffect {
  const line = rest.trim().replace(/;+$/, '');
  const { what = '', direction = '', where = '', options = '' } = copy.exec(line)?.groups ?? {};
  if (what === '') return { fault: '\\copy: its line is not understood; write "\\copy table from \'file\'"' };
  if (direction.toLowerCase() === 'to')
    return { fault: '\\copy … to is not run: it writes a file of the user' };
  const sql = `COPY ${what} FROM STDIN${options}`;
  if (/^program$/i.test(where))
    return { fault: '\\copy … from program is not run: the app has no such program' };
  if (/^pstdin$/i.test(where)) return { fault: '\\copy … from pstdin is not run: nothing is typed in' };
  if (/^stdin$/i.test(where))
    return { items: [{ kind: 'statement', sql, use: { kind: 'none' }, copies: true }] };
  const path = where.startsWith("'") ? where.slice(1, -1).replaceAll("''", "'") : where;
  return { items: [{ kind: 'copy', sql, path }] };
}
