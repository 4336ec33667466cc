import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Bundle } from '../../schema/bundle/manifest.ts';
import type { Status } from '../../schema/control/status.ts';
import type { DiagnosticCode } from '../../schema/errors/codes.ts';
import type { AssetFault } from '../assets/check.ts';
import { RuntimeError } from '../errors.ts';
import type { SecretStore, ServiceLog, Supervisor, Telemetry } from '../interfaces.ts';

/** What a check of the running bundle found, for GET /validate. */
export interface Validation {
  valid: boolean;
  errors: { code: DiagnosticCode | AssetFault['event']; service?: string; path: string; message: string }[];
}

export interface InstallationIdentity {
  /** Names this installation. */
  instance: string;
  /** Hex, of the manifest's file. */
  manifestSha256: string;
}

/**
 * The parts of the app behind the control API. The API is up before they are: each is undefined until the start has reached
 * it. Calls that need one which is missing yet wait for `begun`, and answer 503 when that takes too long.
 */
export interface ControlParts {
  /** Resolves once every part is there; a start that fails ends without it. */
  begun?: Promise<void> | undefined;
  installation?: InstallationIdentity | undefined;
  supervisor?: Supervisor | undefined;
  secrets?: SecretStore | undefined;
  telemetry?: Telemetry | undefined;
  log?: ((service: string) => ServiceLog | undefined) | undefined;
  validate?: (() => Promise<Validation>) | undefined;
  /** The ports on which the runtime serves pages of its own: their origins may call. */
  uiPorts?: () => number[];
  /** What else the user should know, for /status. */
  problems?: () => string[];
}

export interface ControlServerOptions {
  bundle: Bundle;
  appData: string;
  runtimeVersion: string;
  codeCache: Status['runtime']['code_cache'];
  /** The runtime's own environment: diagnostics show the names. */
  env: NodeJS.ProcessEnv;
  /** ipc.port; a free one is taken when it is in use. */
  port: number;
  parts: ControlParts;
  /** One line about a fault inside the runtime; never a value. */
  log: (line: string) => void;
}

/** One request on its way through a handler. */
export interface Call {
  request: IncomingMessage;
  response: ServerResponse;
  options: ControlServerOptions;
  /** When the runtime started, in monotonic milliseconds: the wall clock may be set meanwhile. */
  startedAt: number;
  /** The control port. */
  port: number;
}

/** A part that must be there. @throws RuntimeError (503) while the runtime still starts */
export function need<K extends keyof ControlParts>(call: Call, part: K): NonNullable<ControlParts[K]> {
  const value = call.options.parts[part];
  if (value !== undefined) return value;
  throw new RuntimeError('app-starting', 'the runtime is still starting', 'try again in a moment', 503);
}
