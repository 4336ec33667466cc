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

/** The option that says whether files are signed; credentials come from variables. */
export function signOption(): Option {
  return new Option(
    '--sign <mode>',
    `whether files are signed: ${signingModes.join(', ')}; auto: where a variable has credentials, require: an error for a file that would stay unsigned`,
  )
    .argParser(parseSigningMode)
    .default(defaultSigningMode);
}

/**
 * Takes the settings of signers out of the environment, so that no program inherits them, and reads who signs.
 * @throws {PipelineError} signing-settings-invalid (usage)
 */
export function toSigning({ io: { env, cwd } }: Session, { sign: mode }: SigningOptions): SigningRequest {
  const values: Record<string, string> = {};
  for (const { name, secret } of listSettings()) {
    const value = env[name];
    if (value !== undefined) values[name] = value;
    if (secret) delete env[name];
  }
  const { source, withFiles } = createCredentials(values, cwd);
  return { ...readAllIdentities(mode, source), withCredentials: withFiles };
}
