import type { Bundle } from '../../../schema/bundle/manifest.ts';
import type { Platform as Target } from '../../../schema/vocabulary.ts';
import type { CodeCache } from '../../boot/code-cache.ts';
import type { StartTrick } from '../../boot/switches.ts';
import type { ProcessTable } from '../../platform/process-table.ts';

/** What an entry point of the executable hands to the supervisor. */
export interface EntryContext {
  environment: NodeJS.ProcessEnv;
  /** Of the runtime itself. */
  version: string;
  /** Whether V8 found the compiled functions of a start in the executable. */
  codeCache: CodeCache;
  /** The start tricks that are switched off. */
  without: ReadonlySet<StartTrick>;
  out: (text: string) => void;
  warn: (line: string) => void;
  /** Ends the process at once: for a fault of the runtime itself. */
  exit: (code: number) => void;
  /** Calls the listener at every request to stop (signals); returns how to end that. */
  onStop: (listener: () => void) => () => void;
}

export interface RunContext extends EntryContext {
  processes: ProcessTable;
  /** What happened before this run, for the user. */
  notice?: string;
  /** What follows once everything has stopped. */
  afterwards?: { appliesUpdate: boolean };
}

export interface StartContext extends RunContext {
  /** The processes of this machine, read once for all that ask at the same moment. */
  table: ProcessTable;
}

/** A bundle on this machine: its valid manifest, and the folders that belong to it. */
export interface InstalledApp {
  readonly bundle: Bundle;
  /** SHA-256 of the manifest's file, hex; computed at the first call, since `node:crypto` is slow to load. */
  readonly digest: () => Promise<string>;
  /** Absolute path of the manifest's file. */
  readonly manifest: string;
  /** Of the manifest's file when it was read. */
  readonly identity: string | undefined;
  readonly appData: string;
  readonly bundleRoot: string;
  /** Of this machine. */
  readonly target: Target;
}
