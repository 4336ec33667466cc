import { type Format, formats, type Shell, shells } from '../../../schema/artifact-manifest.ts';
import { PipelineError } from '../../errors.ts';

const codes = { format: 'format-unknown', shell: 'shell-unknown' } as const;

function unknown(what: keyof typeof codes, word: string, known: readonly string[]): PipelineError {
  return new PipelineError({
    code: codes[what],
    blame: 'usage',
    message: `"${word}" is not a ${what}`,
    remedy: `choose from ${known.join(', ')}`,
  });
}

/** Throws PipelineError `shell-unknown` (usage) that lists the known ones. */
export function parseShell(word: string): Shell {
  const found = shells.find((shell) => shell === word.trim());
  if (found === undefined) throw unknown('shell', word, shells);
  return found;
}

/** A comma-separated list without repetitions. Throws PipelineError `format-unknown` (usage) that lists the known ones. */
export function parseFormats(words: string): Format[] {
  const asked = words.split(/[\s,]+/).filter((word) => word !== '');
  return [...new Set(asked)].map((word) => {
    const found = formats.find((format) => format === word);
    if (found === undefined) throw unknown('format', word, formats);
    return found;
  });
}
