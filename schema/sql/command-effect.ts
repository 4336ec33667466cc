import type { ResultUse, ScriptItem } from './script-item.ts';

/** What a command does: parts of the script, the statement before it is sent or dropped, or the file ends. */
export interface CommandEffect {
  items?: (ScriptItem extends infer Item ? (Item extends ScriptItem ? Omit<Item, 'line'> : never) : never)[];
  send?: ResultUse;
  drop?: true;
  end?: true;
  fault?: string;
}
