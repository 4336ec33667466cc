/**
 * `window.bundle`: what the window of a packaged app offers to the app's own pages. Every call is answered by the shell, which asks the user where
 * a file is concerned; a page never learns a path.
 */
export interface BundleApi {
  /** The version of this interface. */
  readonly version: 1;
  /** Asks where to save a file, and writes it. Undefined when the user cancels. */
  saveFile(name: string, bytes: Uint8Array): Promise<SavedFile | undefined>;
  /** Asks for a file, and reads it. Undefined when the user cancels. */
  openFile(options?: OpenOptions): Promise<OpenedFile | undefined>;
  /** Calls the listener when a file that the user chose has changed; returns how to end that. */
  watchFile(id: string, listener: (change: FileChange) => void): Promise<() => void>;
  /** Texts in a store that the user's account encrypts. */
  readonly store: SecureStore;
  readonly deepLink: DeepLinks;
  readonly updater: Updater;
  readonly notify: Notifier;
  readonly runtime: { status(): Promise<RuntimeStatus> };
}

/** A file that the user chose, by its name and an id that is valid until the app ends. */
export interface SavedFile {
  id: string;
  name: string;
}

export interface OpenedFile extends SavedFile {
  bytes: Uint8Array;
}

export interface OpenOptions {
  /** Suffixes without a dot, such as `csv`; every file without them. */
  extensions?: readonly string[];
}

export interface FileChange {
  id: string;
  /** `removed`: no file has its name any more. */
  kind: 'changed' | 'removed';
}

/** Keys have 1 to 128 characters, values at most 65,536. */
export interface SecureStore {
  /** Rejects where the account has no store that encrypts. */
  set(key: string, value: string): Promise<void>;
  get(key: string): Promise<string | undefined>;
  remove(key: string): Promise<void>;
}

export interface DeepLinks {
  /** Calls the listener for each link `<app>://…` that is opened, first with those before this call; returns how to end that. */
  onUrl(listener: (url: string) => void): () => void;
}

export interface Update {
  version: string;
}

export interface Updater {
  /** The version that replaces the running one; undefined when there is none. */
  check(): Promise<Update | undefined>;
  /** Restarts the app into that version. Rejects when there is none. */
  install(): Promise<void>;
}

export interface Notifier {
  /** Shows a notification of the system; false where it cannot. */
  send(title: string, body?: string): Promise<boolean>;
}

export interface RuntimeStatus {
  phase: 'running' | 'stopping' | 'ended';
  ready: boolean;
  /** By id of the service: whether it is ready. */
  services: Readonly<Record<string, { ready: boolean; state: string }>>;
}
