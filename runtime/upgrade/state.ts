import { readFileSync } from 'node:fs';
import { isSystemError } from '../errors.ts';
import { hasTexts, parseObject } from '../files/json.ts';
import { writeAtomic } from '../files/write-atomic.ts';
import { writeSmallFile } from '../files/write-small.ts';

/** The layout version of app data that this runtime writes. Data of a newer layout is never changed. */
export const layout = 1;

export interface AppDataState {
  layout: number;
  app_version: string;
  /** Names this installation's data; random, made once. */
  instance: string;
  /** Identity of the installed files used last; detects a reinstallation. */
  installed?: string;
}

/** The state of an earlier start; undefined at the first one. A damaged file counts as missing, since it contains no secrets. */
export function readState(path: string): AppDataState | undefined {
  try {
    const value = parseObject(readFileSync(path, 'utf8'));
    if (!hasTexts(value, 'app_version', 'instance') || !Number.isInteger(value['layout'])) return undefined;
    const { app_version: appVersion, instance, installed } = value;
    const layout = value['layout'] as number;
    return {
      layout,
      app_version: appVersion,
      instance,
      ...(typeof installed === 'string' ? { installed } : {}),
    };
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Writes the state of a new installation, without fsync: if a power failure loses it, the next start is a first start again. */
export function writeFirstState(path: string, state: AppDataState): void {
  writeSmallFile(path, toText(state));
}

/** Writes the state atomically, with fsync. */
export function writeState(path: string, state: AppDataState): Promise<void> {
  return writeAtomic(path, toText(state));
}

function toText(state: AppDataState): string {
  return `${JSON.stringify(state, null, 2)}\n`;
}
