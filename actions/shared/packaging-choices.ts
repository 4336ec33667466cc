/** What the actions offer for formats, shells and targets; the action inputs read it from here only. */
import { parseFormats, parseShell } from '../../pipeline/shared/options/packaging-options.ts';
import { makers } from '../../pipeline/stages/package-desktop/request.ts';
import { type Format, formats, type Shell } from '../../schema/artifact-manifest.ts';
import { type Target, targets } from '../../schema/vocabulary.ts';

export { parseFormats, parseShell };

export const formatChoices: readonly Format[] = formats.filter((format) =>
  targets.some((target) => makers[target].includes(format)),
);
export const shellChoices: readonly Shell[] = ['browser', 'none'];
export const defaultShell: Shell = 'browser';

/** Every format that can be made for a target. */
export function listFormats(target: Target): readonly Format[] {
  return [...makers[target]];
}
