import type { Service } from '../schema/bundle/service.ts';
import type { RuntimeErrorCode } from '../schema/errors/codes.ts';

/** The state of a service. Dependants may start only when it is `ready` or `scheduled`: then it waits for its next time to run. */
export type ServiceState =
  | 'waiting'
  | 'needs-secrets'
  | 'migrating'
  | 'starting'
  | 'ready'
  | 'unhealthy'
  | 'backing-off'
  | 'stopping'
  | 'stopped'
  | 'failed'
  | 'skipped'
  | 'scheduled';

/** A service as the control API shows it. Times are milliseconds since the epoch. */
export interface ServiceSnapshot {
  id: string;
  type: Service['type'];
  critical: boolean;
  state: ServiceState;
  ready: boolean;
  message: string;
  skipped?: boolean;
  exitCode?: number;
  signal?: string;
  restarts: number;
  startedAt?: number;
  readyAt?: number;
  /** When a scheduled service runs next. */
  nextRun?: number;
  pid?: number;
  ports: Record<string, number>;
  /** Names of the ports that others reach without the runtime in between. */
  unguardedPorts?: string[];
  /** One line for each limit: enforced by what, or not enforced. */
  limits?: string[];
  probes?: { succeeded: number; failed: number };
}

export interface AppSnapshot {
  phase: 'starting' | 'running' | 'stopping' | 'stopped' | 'failed';
  ready: boolean;
  message: string;
  startedAt: number;
  services: ServiceSnapshot[];
  gpu: { available: boolean; mode: 'gpu' | 'cpu'; source: string };
  /** Set when the installed files are not those that run. */
  restartNeeded?: { version?: string; message: string };
}

/** One state change, for /events and telemetry. */
export interface StateChange {
  at: number;
  service?: string;
  from?: string;
  to: string;
  message: string;
}

/** The running application, as the control API reads and controls it. */
export interface Supervisor {
  snapshot(): AppSnapshot;
  subscribe(listener: (change: StateChange) => void): () => void;
  /** False when the service is unknown. */
  restart(service: string): boolean;
  /** Starts a graceful stop; resolves when no process of the app is left. */
  shutdown(reason: string): Promise<void>;
  /** Call after values were stored: services that wait for them continue. */
  secretsChanged(): void;
}

export interface SecretView {
  id: string;
  class: string;
  required: boolean;
  has_value: boolean;
  description?: string;
  format?: string;
  prompt?: { label: string; description?: string; hint?: string };
}

export interface SecretFault {
  id: string;
  code: RuntimeErrorCode;
  message: string;
}

/** The secrets of this installation. Only services that are linked to a secret receive its value. */
export interface SecretStore {
  list(): SecretView[];
  /** Ids of the service's required secrets that have no value. */
  missingFor(service: Service): string[];
  /** All faults of these values, without storing them. */
  check(values: Record<string, string>): SecretFault[];
  /** Stores all values, or none when one is invalid. Returns every fault. */
  put(values: Record<string, string>): Promise<SecretFault[]>;
  value(id: string): string | undefined;
  /** Environment variables and the paths of secret files (already written, 0600) for a service. */
  environmentFor(service: Service): Promise<Record<string, string>>;
  /** New values for generated secrets. */
  rotate(ids: string[]): Promise<SecretFault[]>;
  /**
   * Writes secrets.json and its key again from memory when the files differ. `before` is the content of secrets.json
   * before an upgrade; it is written when it contains the same values. True when a file was written.
   */
  restore(before: string | undefined): Promise<boolean>;
  /** Returns the text with every stored value replaced by `***`. */
  mask(text: string): string;
  /** Masks a byte stream; includes values that are stored later. */
  maskStream(): MaskStream;
  /** How values are stored, for /status, such as 'aes-256-gcm, key in the keychain'. */
  describe(): string;
  /** Problems for /status: a corrupt store that was renamed, a fetch that fails. */
  problems(): string[];
  /** Ends background fetches. */
  close(): void;
}

/** Masks a stream of chunks, including values that span several chunks. */
export interface MaskStream {
  push(chunk: Uint8Array): Uint8Array;
  /** The bytes held back as a possible start of a value. */
  flush(): Uint8Array;
}

export type TelemetryEvent =
  | 'app_start'
  | 'ready'
  | 'dependency_unreachable'
  | 'restart'
  | 'shutdown'
  | 'service_start'
  | 'service_ready'
  | 'service_exit'
  | 'secrets_missing'
  | 'migration_applied'
  | 'migration_failed'
  | 'asset_missing'
  | 'asset_checksum_mismatch'
  | 'gpu_status'
  | 'limit_exceeded'
  | 'disk_full'
  | 'update_available'
  | 'update_applied'
  | 'update_rolled_back'
  | 'crash';

export interface Telemetry {
  record(event: TelemetryEvent, service?: string, details?: Record<string, unknown>): void;
  flush(): Promise<void>;
  /** Path, opt-in state and bytes not uploaded yet, for GET /telemetry. */
  view(): Promise<TelemetryView>;
  /** Stores the user's consent to uploading in app data. */
  allowUpload(allowed: boolean): Promise<void>;
  /** Uploads the lines not uploaded yet. @throws {RuntimeError} `telemetry-not-allowed`, `telemetry-url-missing`, `telemetry-url-invalid` (409), `telemetry-upload-failed` (502) */
  upload(): Promise<{ uploaded: number }>;
}

export interface TelemetryView {
  path: string;
  upload: boolean;
  upload_url?: string;
  pending_bytes: number;
}

/** The output of one stream (stdout or stderr) of one process; joins values and lines that span several chunks. */
export interface LogStream {
  write(chunk: Uint8Array): void;
  /** End of the stream: writes the held-back bytes to the log. */
  end(): void;
}

/** The log of one service: writes raw output to files rotated by size, and notifies listeners of lines. */
export interface ServiceLog {
  /** Opens another output stream; chunks of several streams can interleave. */
  stream(): LogStream;
  /** Writes a complete message, such as a note of the runtime. */
  write(chunk: Uint8Array): void;
  /** Calls the listener with each new line, decoded, without line end; an overlong line comes in pieces. */
  onLine(listener: (line: string) => void): () => void;
  /** The last lines on disk, masked, including rotated files. */
  tail(lines: number): Promise<string[]>;
  /** The last lines, then all later output, masked, until the returned function is called. */
  follow(lines: number, onText: (text: Uint8Array) => void): () => void;
  /** The reason why output is lost (such as a full disk), for /status; undefined when writing works. */
  problem(): string | undefined;
  close(): Promise<void>;
}
