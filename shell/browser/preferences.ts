import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the user has chosen in the console and is kept over starts: `preferences.json` in app data. */
export interface Preferences {
  /** BCP 47 tag of the console's language; null: that of the browser. */
  language: string | null;
}

const initial: Preferences = { language: null };

const languageShape = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i;

const toPath = (appData: string) => join(appData, 'preferences.json');

/** Whether the value can be stored as the language. */
export const isLanguageChoice = (value: unknown): value is string | null =>
  value === null || (typeof value === 'string' && value.length <= 35 && languageShape.test(value));

/** Reads the preferences. A missing, unreadable or damaged file gives the initial ones: the console has to open all the same. */
export function readPreferences(appData: string): Preferences {
  try {
    const { language } = JSON.parse(readFileSync(toPath(appData), 'utf8')) as Partial<Preferences>;
    return isLanguageChoice(language) ? { language } : initial;
  } catch {
    return initial;
  }
}

/** Replaces the file at once, so that a reader never sees a part of it. @throws {Error} of the file system */
export function writePreferences(appData: string, preferences: Preferences): void {
  const path = toPath(appData);
  const temporary = `${path}.${randomUUID()}`;
  mkdirSync(appData, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(temporary, `${JSON.stringify(preferences, null, 2)}\n`, { mode: 0o600 });
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}
