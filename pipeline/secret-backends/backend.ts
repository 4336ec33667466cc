import type { Setting } from '../signing/settings.ts';
import type { Send } from './send.ts';

/** A reference to a secret, `<scheme>://<path>#<key>`, taken apart. */
export interface Reference {
  /** As written. */
  text: string;
  scheme: string;
  /** The parts of the path, decoded, none empty. */
  path: readonly string[];
  /** The field of a value that has several; undefined without one. */
  key: string | undefined;
}

/** What a backend reads settings with and reaches its service with. */
export interface BackendContext {
  /** The value of a variable; undefined when it is not set or empty. */
  get(name: string): string | undefined;
  /** The text of a file. */
  readText(path: string): Promise<string>;
  send: Send;
  /** Called with each token as soon as it is known, so that no log shows it. */
  mask(value: string): void;
  /** A token of OpenID Connect of this job for an audience; undefined where the job has none. */
  fetchIdentityToken: ((audience: string) => Promise<string>) | undefined;
  /** Milliseconds since the epoch. */
  now(): number;
}

/** A store of secrets. Each member of the registry has its own folder here. */
export interface SecretBackend {
  readonly id: string;
  /** What it is called in tables. */
  readonly title: string;
  readonly schemes: readonly string[];
  /** The form of its references, for messages and the reference page. */
  readonly form: string;
  /** The variables that it is configured with, by name. Where vendors name a variable, it has that name. */
  readonly settings: Readonly<Record<string, Setting>>;
  /** What is wrong with a reference; undefined for one that it can read. Pure. */
  findFault(reference: Reference): string | undefined;
  /** Reads a value. @throws {PipelineError} without a value of a secret in it */
  read(ctx: BackendContext, reference: Reference): Promise<string>;
  /** Shows that the service answers and accepts the credentials, without reading a secret. Returns a sentence. */
  probe(ctx: BackendContext): Promise<string>;
}
