import type { FaultItem, ScriptItem, StatementItem } from './script-item.ts';
import { ScriptReader } from './script-reader.ts';

/** A statement with the rows after `COPY … FROM STDIN;`, up to the line `\.`. */
export type Statement = StatementItem & { rows?: string };

export interface Script {
  statements: Statement[];
  /** psql commands that cannot be run, in the order of the file. */
  faults: FaultItem[];
  /** The files that the script includes or copies, as it names them. */
  files: Extract<ScriptItem, { path: string }>[];
}

/** Reads a whole script without running it: `\gset` sets no variable, and every COPY is taken to read its rows. */
export function parseScript(text: string, variables: ReadonlyMap<string, string> = new Map()): Script {
  const reader = new ScriptReader(text, new Map(variables));
  const script: Script = { statements: [], faults: [], files: [] };
  for (let item = reader.next(); item !== undefined; item = reader.next()) {
    if (item.kind === 'fault') script.faults.push(item);
    else if (item.kind === 'statement')
      script.statements.push(item.copies ? { ...item, rows: reader.takeRows() } : item);
    else if (item.kind !== 'connect') script.files.push(item);
  }
  return script;
}
