import type { UpdateFiles } from '../files/update-files.ts';
import type { Places } from '../places.ts';

/** How the try of a version ended. */
export type Trial<Running> =
  | { result: 'ready'; running: Running }
  | { result: 'failed'; why: string }
  /** Someone asked for a stop before the version was ready. */
  | { result: 'stopped' };

/** What an update needs of this computer and of the app. */
export interface UpdateRun<Running> {
  files: UpdateFiles;
  places: Places;
  /** The installation that the user started or that started this version. */
  installed: { version: string; root: string };
  /** Milliseconds since the epoch. */
  now(): number;
  /** Starts a version and waits until it is ready; one that fails has stopped entirely when this returns. */
  tryVersion(root: string): Promise<Trial<Running>>;
  /** @throws {RuntimeError} `update-disk-full` */
  assertSpace(): Promise<void>;
  record(event: 'update_applied' | 'update_rolled_back', details: Record<string, string>): void;
}

/** What follows for the app. */
export type Outcome<Running> =
  | { kind: 'running'; running: Running; from: string; to: string }
  /** The version that was there before is to be started. */
  | { kind: 'as-before'; notice?: string; stopped?: true };
