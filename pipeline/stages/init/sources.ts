import { posix } from 'node:path';
import { parseJsonText } from '../../shared/document/parse-json.ts';

/** The files of a repository by their path relative to it; text where it was read, undefined for a file that is only listed. */
export type SourceFiles = ReadonlyMap<string, string | undefined>;

/** The guess for one field of service.json, with the file that supports it. */
export interface Guess {
  /** Path of the field, such as ports.api.env_var. */
  field: string;
  /** The decision and its reason, in one sentence. */
  message: string;
  /** Relative to the repository. */
  file?: string;
  line?: number;
  /** Set when a person must review it. */
  remedy?: string;
}

export type JsonObject = Record<string, unknown>;

function isObject(value: unknown): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** A field that is an object; empty for anything else. */
export function objectAt(value: unknown, key: string): JsonObject {
  const found = isObject(value) ? value[key] : undefined;
  return isObject(found) ? found : {};
}

/** A field that is a text with content; undefined for anything else. */
export function textAt(value: unknown, key: string): string | undefined {
  const found = isObject(value) ? value[key] : undefined;
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined;
}

/** The package.json of a folder; undefined when it is missing or damaged. */
export function packageJsonOf(files: SourceFiles, folder: string): JsonObject | undefined {
  const text = files.get(posix.join(folder, 'package.json'));
  if (text === undefined) return undefined;
  const document = parseJsonText(text, {});
  return document.ok && isObject(document.value) ? document.value : undefined;
}

/** The paths below a folder, with the folder; `.` is the repository. */
export function filesIn(files: SourceFiles, folder: string): string[] {
  return [...files.keys()].filter((path) => folder === '.' || path.startsWith(`${folder}/`));
}

/** The line of a character offset, counted from 1. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
