import { findPathFault } from '../../../../schema/bundle/path.ts';
import { quote } from '../findings.ts';
import type { Reader } from './reader.ts';
import { asText, kindOf } from './values.ts';

const maxGlobs = 500;

/** The globs of `files`; those that are not paths of the scenario are reported and left out. */
export function readFiles(reader: Reader, files: unknown): string[] {
  if (files === undefined) return [];
  if (!Array.isArray(files)) {
    reader.odd(['files'], `files are expected to be an array, not ${kindOf(files)}`, 'write ["prompts/**"]');
    return [];
  }
  return files.slice(0, maxGlobs).flatMap((value: unknown, index) => {
    const glob = asText(value);
    if (glob !== undefined && glob !== '' && findPathFault(glob.replace(/^!/, '')) === undefined)
      return [glob];
    reader.odd(
      ['files', index],
      `${quote(value)} is not a path of the scenario`,
      'write a path or glob relative to the scenario, such as "prompts/**", or "!prompts/drafts" to exclude',
    );
    return [];
  });
}
