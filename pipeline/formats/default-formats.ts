import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { Target } from '../../schema/vocabulary.ts';
import { type FormatId, listFormats, toFormat } from './registry.ts';

/** The formats of a build that names none, and a warning for each that a program is missing for. */
export interface DefaultFormats {
  formats: FormatId[];
  leftOut: Diagnostic[];
}

/** Every format that can be made for a target on a machine with these programs. A format that is named is an error without its programs. */
export function planDefaultFormats(
  target: Target,
  host: Target,
  hasProgram: (name: string) => boolean,
): DefaultFormats {
  const missingOf = (id: FormatId) =>
    toFormat(id)
      .tools({ target })
      .filter(({ name }) => !hasProgram(name));
  const all = listFormats(target, host);
  return {
    formats: all.filter((id) => missingOf(id).length === 0),
    leftOut: all.flatMap((id) =>
      missingOf(id).map(({ name, remedy }): Diagnostic => {
        const message = `the format ${id} is left out: ${name} is not on PATH`;
        return { severity: 'warning', code: 'tool-missing', message, remedy };
      }),
    ),
  };
}
