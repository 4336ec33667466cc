import type { Service } from '../schema/bundle/service.ts';
import type { RuntimeErrorCode } from '../schema/errors/codes.ts';

/** Where a service stands. `ready` is the only state in which dependants may start. */
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
  | 'skipped';

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
  pid?: number;
  ports: Record<string, number>;
  /** What is enforced, by which means, and what is not: one line each. */
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
}

/** What changed, for /events and the telemetry. */
export interface StateChange {
  at: number;
  service?: string;
  from?: string;
  to: string;
  message: string;
}

/** The running application: the control API reads and steers it through this and nothing else. */
export interface Supervisor {
  snapshot(): AppSnapshot;
  subscribe(listener: (change: StateChange) => void): () => void;
  /** False when there is no such service. */
  restart(service: string): boolean;
  /** Begins an orderly stop; resolves when nothing of the app runs any more. */
  shutdown(reason: string): Promise<void>;
  /** Values were stored: services that waited for them may go on. */
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

/** The secrets of this installation. Values leave it only towards the services that are linked to them. */
export interface SecretStore {
  list(): SecretView[];
  /** Ids of required secrets without a value that this service is linked to. */
  missingFor(service: Service): string[];
  /** Every reason why these values would be refused. */
  check(values: Record<string, string>): SecretFault[];
  /** Stores all values or, when one is bad, none. Returns every fault. */
  put(values: Record<string, string>): Promise<SecretFault[]>;
  value(id: string): string | undefined;
  /** Environment variables and the paths of secret files (already written, 0600) for a service. */
  environmentFor(service: Service): Promise<Record<string, string>>;
  /** New values for generated secrets. */
  rotate(ids: string[]): Promise<SecretFault[]>;
  /**
   * Makes secrets.json and its key say what is stored, whatever became of the files: `before` is what secrets.json was
   * before an upgrade, and is used again when it says just that. True when something had to be written.
   */
  restore(before: string | undefined): Promise<boolean>;
  /** The text with every stored value replaced by `***`. */
  mask(text: string): string;
  /** A mask for a stream of bytes; values stored later are masked from then on. */
  maskStream(): MaskStream;
  /** How values are kept, for /status: such as 'aes-256-gcm, key in the keychain'. */
  describe(): string;
  /** What went wrong and needs the user, for /status: a corrupt store that was put aside, a fetch that fails. */
  problems(): string[];
  /** Ends background fetches. */
  close(): void;
}

/** Masks a stream of chunks, also where a value is cut by a chunk's border. */
export interface MaskStream {
  push(chunk: Uint8Array): Uint8Array;
  /** What was held back because it could have become a value. */
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
  | 'crash';

export interface Telemetry {
  record(event: TelemetryEvent, service?: string, details?: Record<string, unknown>): void;
  flush(): Promise<void>;
  /** Path, opt-in state and what waits for upload, for GET /telemetry. */
  view(): Promise<TelemetryView>;
  /** The user's word on uploading; kept in app data. */
  allowUpload(allowed: boolean): Promise<void>;
  /** Sends what was not sent yet. @throws RuntimeError: not opted in, no upload_url, or the receiver failed */
  upload(): Promise<{ uploaded: number }>;
}

export interface TelemetryView {
  path: string;
  upload: boolean;
  upload_url?: string;
  pending_bytes: number;
}

/** What one stream of one process prints: a value or a line that its chunks cut is whole again here. */
export interface LogStream {
  write(chunk: Uint8Array): void;
  /** No more will come: what was held back goes into the log. */
  end(): void;
}

/** The log of one service: takes raw output, keeps it on disk rotated by size, and tells about lines. */
export interface ServiceLog {
  /** Another stream of output: between its chunks others may write. */
  stream(): LogStream;
  /** What comes whole, such as a note of the runtime itself. */
  write(chunk: Uint8Array): void;
  /** Lines from now on, decoded, without the line end; an endless line is cut and reported in pieces. */
  onLine(listener: (line: string) => void): () => void;
  /** The last lines on disk, masked, over rotated files if need be. */
  tail(lines: number): Promise<string[]>;
  /** The last lines, then all that follows, masked, until the returned function is called. */
  follow(lines: number, onText: (text: Uint8Array) => void): () => void;
  /** Why output is being lost (a full disk), for /status; undefined while all is kept. */
  problem(): string | undefined;
  close(): Promise<void>;
}
