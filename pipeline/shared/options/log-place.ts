import { PipelineError } from '../../errors.ts';
import type { LogPlace } from '../../release-ports.ts';

/**
 * Where the governance log is: `<file>[@<branch>]` of the repository, or `#` and the number of an issue.
 * @throws {PipelineError} log-place-invalid (usage)
 */
export function parseLogPlace(text: string): LogPlace {
  const [, issue] = /^#([1-9]\d{0,9})$/.exec(text) ?? [];
  if (issue !== undefined) return { issue: Number(issue) };
  const [, file = '', branch] = /^([^@]*)(?:@(.+))?$/.exec(text) ?? [];
  if (file.split('/').every((part) => !['', '.', '..'].includes(part))) return { file, branch };
  throw new PipelineError({
    code: 'log-place-invalid',
    blame: 'usage',
    message: `"${text}" is neither a file of the repository nor # and the number of an issue`,
    remedy:
      'write a path such as docs/governance-log.jsonl, with @<branch> behind it for another branch, or #12',
  });
}
