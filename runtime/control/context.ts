import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Bundle } from '../../schema/bundle/manifest.ts';
import type { Status } from '../../schema/control/status.ts';
import type { DiagnosticCode } from '../../schema/errors/codes.ts';
import type { InstalledApp, StartContext } from '../app/start/context.ts';
import type { AssetFault } from '../assets/check.ts';
import { RuntimeError } from '../errors.ts';
import type { SecretStore, ServiceLog, Supervisor, Telemetry } from '../interfaces.ts';

/** What the calls about updates need. */
export interface UpdateControl {
  app: InstalledApp;
  context: StartContext;
}

/** The faults of the running bundle, for GET /validate. */
export interface Validation {
  valid: boolean;
  errors: { code: DiagnosticCode | AssetFault['event']; service?: string; path: string; message: string }[];
}

export interface InstallationIdentity {
  /** Id of this installation. */
  instance: string;
  /** SHA-256 of the manifest file, hex. */
  manifestSha256: string;
}

/**
 * The parts of the app that the control API uses. The API starts before them: each is undefined until the start opens
 * it. A call that requires a missing part waits for `begun` and answers 503 after a time limit.
 */
export interface ControlParts {
  /** Resolves when every part is open; never resolves when the start fails. */
  begun?: Promise<void> | undefined;
  installation?: InstallationIdentity | undefined;
  supervisor?: Supervisor | undefined;
  secrets?: SecretStore | undefined;
  telemetry?: Telemetry | undefined;
  log?: ((service: string) => ServiceLog | undefined) | undefined;
  validate?: (() => Promise<Validation>) | undefined;
  /** Ports on which the runtime serves pages; their origins may call the API. */
  uiPorts?: () => number[];
  /** The message of a full disk of app data; undefined while it has space. */
  disk?: () => string | undefined;
  /** The app as its updates see it, with the way to apply one. */
  updates?: UpdateControl | undefined;
  /** Current problems, for /status. */
  problems?: () => string[];
}

export interface ControlServerOptions {
  bundle: Bundle;
  appData: string;
  runtimeVersion: string;
  codeCache: Status['runtime']['code_cache'];
  /** The runtime's environment; diagnostics contain its variable names. */
  env: NodeJS.ProcessEnv;
  /** `ipc.port`; a free port is used when it is taken. */
  port: number;
  /** The port of the last start, which is tried first. */
  formerPort?: number | undefined;
  parts: ControlParts;
  /** Logs one line about an internal fault; never contains a secret value. */
  log: (line: string) => void;
}

/** One request that a handler processes. */
export interface Call {
  request: IncomingMessage;
  response: ServerResponse;
  options: ControlServerOptions;
  /** Start time of the runtime, in monotonic milliseconds: the wall clock can be set meanwhile. */
  startedAt: number;
  /** The control port. */
  port: number;
}

/** Returns a part that must be open. @throws {RuntimeError} `app-starting` (503) while the runtime starts */
export function requirePart<K extends keyof ControlParts>(call: Call, part: K): NonNullable<ControlParts[K]> {
  const value = call.options.parts[part];
  if (value !== undefined) return value;
  throw new RuntimeError('app-starting', 'the runtime is still starting', 'try again in a moment', 503);
}
