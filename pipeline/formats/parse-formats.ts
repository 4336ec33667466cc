import { PipelineError } from '../errors.ts';
import { type FormatId, formatIds } from './registry.ts';

/**
 * The formats of a comma-separated list, without repetitions.
 * @throws {PipelineError} format-unknown (usage), listing the registry.
 */
export function parseFormats(words: string): FormatId[] {
  const asked = words.split(/[\s,]+/).filter((word) => word !== '');
  return [...new Set(asked)].map((word) => {
    const found = formatIds.find((id) => id === word);
    if (found !== undefined) return found;
    throw new PipelineError({
      code: 'format-unknown',
      blame: 'usage',
      message: `"${word}" is not a format`,
      remedy: `choose from ${formatIds.join(', ')}`,
    });
  });
}
