import { readFileSync } from 'node:fs';
import { isSystemError } from '../errors.ts';
import { hasTexts, parseObject } from '../files/json.ts';
import { writeAtomic } from '../files/write-atomic.ts';
import { writeSmallFile } from '../files/write-small.ts';

/** The layout of app data that this runtime writes. A newer one is never touched. */
export const layout = 1;

export interface AppDataState {
  layout: number;
  app_version: string;
  /** Names this installation's data; random, made once. */
  instance: string;
  /** Which installed files were used last, so that a reinstallation shows. */
  installed?: string;
}

/** The state of an earlier start; undefined at the first one. A damaged file is taken as absent: it holds no secrets. */
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

/** Of a new installation: without it, as after a power cut, the next start is the first one again. */
export function writeFirstState(path: string, state: AppDataState): void {
  writeSmallFile(path, toText(state));
}

export function writeState(path: string, state: AppDataState): Promise<void> {
  return writeAtomic(path, toText(state));
}

function toText(state: AppDataState): string {
  return `${JSON.stringify(state, null, 2)}\n`;
}
