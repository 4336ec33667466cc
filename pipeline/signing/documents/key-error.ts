import { basename } from 'node:path/posix';
import { PipelineError } from '../../errors.ts';

/** The error for a file that is not the expected key. The message never has a part of the file's content. */
export function toKeyError(path: string, cause: unknown): PipelineError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new PipelineError({
    code: 'signing-key-invalid',
    blame: 'usage',
    message: `${basename(path)}: ${reason}`,
    remedy: 'name the key file that the program of the signature made, and the file with its password',
    cause,
  });
}
