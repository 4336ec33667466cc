import type { CommandArguments } from './command-arguments.ts';
import type { CommandEffect } from './command-effect.ts';
import { parseCopy } from './parse-copy.ts';

/** Commands that print something or change how psql prints. */
const harmless =
  /^\\(?:a|C|conninfo|copyright|d\S*|e(?:cho|rrverbose)|f|h|help|H|html|l\+?|list\+?|o|out|p|print|pset|qecho|restrict|s|sf\+?|sv\+?|t|T|timing|unrestrict|unset|warn|x|z|\?|w|write)$/;
const dropped = /^\\(?:r|reset|gdesc)$/;
const sends = /^\\(?:g|gx|crosstabview)$/;

const notHere = (name: string, why: string) => ({ fault: `${name} is not run: ${why}` });

function set(values: readonly string[], variables: Map<string, string>): CommandEffect {
  const [name, ...rest] = values;
  if (name === undefined) return {};
  const value = rest.join('');
  if (!/^[\w\u0080-\uffff]+$/.test(name)) return { fault: `\\set: "${name}" is not a variable name` };
  if (name === 'AUTOCOMMIT' && /^(?:off?|f|false|no?|0)$/i.test(value))
    return notHere('\\set AUTOCOMMIT off', 'each statement is its own transaction here; write BEGIN');
  if (name === 'ON_ERROR_ROLLBACK' && /^(?:on|t|true|yes|1)$/i.test(value))
    return notHere('\\set ON_ERROR_ROLLBACK on', 'a failed statement fails its transaction here');
  variables.set(name, value);
  return {};
}

function connect([database = '-', user = '-', host = '-']: readonly string[]): CommandEffect {
  if (/^postgres(?:ql)?:\/\/|=/.test(database))
    return notHere('\\c', 'a connection string names another server; give only the name of the database');
  const item = { kind: 'connect', database: database.replace(/;+$/, '') } as const;
  if (user.replace(/;+$/, '') === '-' && host === '-') return { items: [item] };
  return {
    items: [
      item,
      { kind: 'fault', message: `\\c: the user and server "${user}" are ignored; the app has one role` },
    ],
  };
}

/**
 * The effect of a psql command that is read in an active branch. `rest` is its line after the name.
 * https://www.postgresql.org/docs/16/app-psql.html
 */
export function toEffect(
  name: string,
  { values, runsProgram }: CommandArguments,
  rest: string,
  variables: Map<string, string>,
): CommandEffect {
  if (harmless.test(name)) {
    if (name === '\\unset') variables.delete(values[0] ?? '');
    return {};
  }
  if (name === '\\copy') return parseCopy(rest);
  if (runsProgram) return notHere(name, 'an argument in back quotes is the output of a program');
  if (dropped.test(name)) return { drop: true };
  if (sends.test(name)) return { send: { kind: 'none' } };
  if (/^\\(?:q|quit)$/.test(name)) return { end: true };
  switch (name) {
    case '\\gexec':
      return { send: { kind: 'execute' } };
    case '\\gset':
      return { send: { kind: 'store', prefix: values[0] ?? '' } };
    case '\\set':
      return set(values, variables);
    case '\\c':
    case '\\connect':
      return connect(values);
    case '\\i':
    case '\\include':
    case '\\ir':
    case '\\include_relative': {
      const [path] = values;
      if (path === undefined) return { fault: `${name}: the name of a file is missing` };
      return { items: [{ kind: 'include', path, isRelative: /r(?:elative)?$/.test(name) }] };
    }
    case '\\encoding':
      if (values.length === 0 || /^(?:utf-?8|unicode)$/i.test(values[0] ?? '')) return {};
      return notHere(`\\encoding ${values[0]}`, 'files are UTF-8');
    default:
      if (name.startsWith("\\'"))
        return { fault: `${name} is not a psql command: a backslash does not escape a quote; write ''` };
      return { fault: `${name} is a psql command that is not run here` };
  }
}
