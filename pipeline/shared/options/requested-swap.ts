import { PipelineError } from '../../errors.ts';

/** A swap that the user requested by name. */
export interface RequestedSwap {
  original: string;
  replacement: string;
}

/** Reads `original=replacement`. @throws {PipelineError} swap-invalid (usage) */
export function parseRequestedSwap(word: string): RequestedSwap {
  const [original = '', replacement = '', ...rest] = word.split('=').map((part) => part.trim());
  if (original !== '' && replacement !== '' && rest.length === 0) return { original, replacement };
  throw new PipelineError({
    code: 'swap-invalid',
    blame: 'usage',
    message: `invalid swap "${word.trim()}": expected <original>=<replacement>`,
    remedy: 'name both resources, such as postgres=embedded-postgres',
  });
}
