import type { SettingSource } from '../ports.ts';
import type { SigningMode } from './mode.ts';
import { readNotaryIdentity } from './notary/settings.ts';
import { readIdentities } from './registry.ts';
import type { SigningRequest } from './request.ts';

/**
 * Who signs and who notarizes, as settings say; nobody when signing is switched off.
 * @throws {PipelineError} signing-settings-invalid (usage)
 */
export function readAllIdentities<Mode extends SigningMode | undefined>(
  mode: Mode,
  source: SettingSource,
): Pick<SigningRequest, 'identities' | 'notary'> & { mode: Mode } {
  if (mode === 'off') return { mode, identities: {} };
  return { mode, identities: readIdentities(source), notary: readNotaryIdentity(source) };
}
