import { valid } from 'semver';
import { PipelineError } from '../../errors.ts';

/**
 * Reads the version of an app, as https://semver.org writes it: without a leading `v`.
 * @throws {PipelineError} input-invalid
 */
export function parseAppVersion(text: string): string {
  // semver accepts a prefix, too.
  if (/^\d/.test(text) && valid(text) !== null) return text;
  throw new PipelineError({
    code: 'input-invalid',
    blame: 'usage',
    message: `"${text}" is not a semantic version`,
    remedy: 'write a semantic version, such as 1.4.0 or 2.0.0-rc.1',
  });
}
