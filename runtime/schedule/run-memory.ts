import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseObject } from '../files/json.ts';
import { writeSmallFile } from '../files/write-small.ts';

/** The last start of each scheduled service, in milliseconds since the epoch, over starts of the app. */
export interface RunMemory {
  read(): ReadonlyMap<string, number>;
  write(last: ReadonlyMap<string, number>): void;
}

/** Keeps them in app data. A file that is missing or damaged has no starts. */
export function openRunMemory(appData: string): RunMemory {
  const path = join(appData, 'runtime', 'schedules.json');
  return {
    read() {
      let text = '';
      try {
        text = readFileSync(path, 'utf8');
      } catch {
        return new Map();
      }
      const entries = Object.entries(parseObject(text) ?? {});
      return new Map(
        entries.flatMap(([id, time]) => (Number.isSafeInteger(time) ? [[id, time as number] as const] : [])),
      );
    },
    write: (last) => writeSmallFile(path, `${JSON.stringify(Object.fromEntries(last))}\n`),
  };
}
