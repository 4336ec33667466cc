/** What is done with the result of a statement: nothing, each field is run as SQL (`\gexec`), or each column becomes a variable (`\gset`). */
export type ResultUse = { kind: 'none' } | { kind: 'execute' } | { kind: 'store'; prefix: string };

/** One SQL statement of a file, with the line (from 1) on which it begins. */
export interface StatementItem {
  kind: 'statement';
  sql: string;
  line: number;
  use: ResultUse;
  /** Whether rows follow it in the file when the server asks for them: `COPY … FROM STDIN`. */
  copies: boolean;
}

/** `\copy … from '<file>'`: the statement for the server, and the file that the client reads. */
export interface CopyItem {
  kind: 'copy';
  sql: string;
  path: string;
  line: number;
}

/** `\i`, or with `isRelative` `\ir`: relative to the file that contains it. */
export interface IncludeItem {
  kind: 'include';
  path: string;
  isRelative: boolean;
  line: number;
}

/** `\c`. */
export interface ConnectItem {
  kind: 'connect';
  database: string;
  line: number;
}

/** A psql command that cannot be run here, or that psql refuses too. Its line is left out. */
export interface FaultItem {
  kind: 'fault';
  line: number;
  message: string;
}

/** A part of a script, in the order in which psql runs them. */
export type ScriptItem = StatementItem | CopyItem | IncludeItem | ConnectItem | FaultItem;
