import type { Notarization } from '../../../schema/notarization.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { type FormatId, toFormat } from '../../formats/registry.ts';
import { chooseSigner } from '../choose.ts';
import type { SigningRequest } from '../request.ts';
import { toInstaller, toProgram } from '../sign-plan.ts';
import type { NotaryIdentity } from './identity.ts';

const consequence = 'Gatekeeper refuses it on other Macs until its quarantine is removed';

/** Whether a file will be submitted, and by whom; why not otherwise. */
export type NotarizationPlan = { notarized: true; by: string } | { notarized: false; why: string };

/** Undefined for a target that knows no notarization. Pure. */
export function planNotarization(
  target: Target,
  format: FormatId,
  signing: SigningRequest,
): NotarizationPlan | undefined {
  if (!target.startsWith('darwin-')) return undefined;
  const no = (why: string): NotarizationPlan => ({ notarized: false, why: `${why}; ${consequence}` });
  const { signing: kind, notarizes } = toFormat(format);
  if (notarizes?.(target) === undefined)
    return no(`Apple's notary service takes no files of the format ${format}`);
  if (signing.mode === 'off') return no('signing was switched off');
  if (signing.notary === undefined) return no('no key of App Store Connect was given');
  if (chooseSigner(toProgram(target), signing) === undefined)
    return no('its programs are not signed: no Developer ID certificate was given');
  if (kind === 'embedded' && chooseSigner(toInstaller(target, format), signing) === undefined)
    return no('it is not signed: no Developer ID certificate was given for it');
  return { notarized: true, by: signing.notary.label };
}

/** Who notarizes a file of a build; undefined when nobody does. Pure. */
export function findNotary(
  target: Target,
  format: FormatId,
  signing: SigningRequest,
): NotaryIdentity | undefined {
  return planNotarization(target, format, signing)?.notarized === true ? signing.notary : undefined;
}

/** What metadata.json states about a file that was not submitted. Pure. */
export function toUnsubmitted(
  target: Target,
  format: FormatId,
  signing: SigningRequest,
): Notarization | undefined {
  const plan = planNotarization(target, format, signing);
  if (plan === undefined || plan.notarized) return undefined;
  return plan;
}
