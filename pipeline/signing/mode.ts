import { PipelineError } from '../errors.ts';

export const signingModes = ['auto', 'require', 'off'] as const;

/**
 * auto: what an identity was given for is signed, the rest is labelled unsigned with the reason. require: a file that would stay unsigned is
 * an error, before anything is built. off: nothing is signed.
 */
export type SigningMode = (typeof signingModes)[number];

export const defaultSigningMode: SigningMode = 'auto';

/** @throws {PipelineError} signing-mode-unknown (usage) */
export function parseSigningMode(word: string): SigningMode {
  const found = signingModes.find((mode) => mode === word);
  if (found !== undefined) return found;
  throw new PipelineError({
    code: 'signing-mode-unknown',
    blame: 'usage',
    message: `"${word}" is not a way to sign`,
    remedy: `choose one of: ${signingModes.join(', ')}`,
  });
}
