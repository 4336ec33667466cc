import { Option } from 'commander';
import { createCredentials } from '../host/credentials.ts';
import { listSettings } from '../pipeline/signing/list-settings.ts';
import {
  defaultSigningMode,
  parseSigningMode,
  type SigningMode,
  signingModes,
} from '../pipeline/signing/mode.ts';
import { readAllIdentities } from '../pipeline/signing/read-identities.ts';
import type { SigningRequest } from '../pipeline/signing/request.ts';
import type { Session } from './session.ts';

export interface SigningOptions {
  sign: SigningMode;
}

/** The option that says whether files are signed; credentials come from variables. `otherwise` says what decides without it. */
export function signOption(otherwise?: string): Option {
  const option = new Option(
    '--sign <mode>',
    `whether files are signed: ${signingModes.join(', ')}; auto: where a variable has credentials, require: an error for a file that would stay unsigned${otherwise === undefined ? '' : ` (default: ${otherwise})`}`,
  ).argParser(parseSigningMode);
  return otherwise === undefined ? option.default(defaultSigningMode) : option;
}

/** Takes the settings of signers out of the environment, so that no program inherits a secret. Returns them by name. */
export function dropSigning({ io: { env } }: Session): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { name, secret } of listSettings()) {
    const value = env[name];
    if (value !== undefined) values[name] = value;
    if (secret) delete env[name];
  }
  return values;
}

/**
 * Takes the settings of signers out of the environment and reads who signs.
 * @throws {PipelineError} signing-settings-invalid (usage)
 */
export function toSigning<Mode extends SigningMode | undefined>(
  session: Session,
  mode: Mode,
): Omit<SigningRequest, 'mode'> & { mode: Mode } {
  const { source, withFiles } = createCredentials(dropSigning(session), session.io.cwd);
  return { ...readAllIdentities(mode, source), withCredentials: withFiles };
}
