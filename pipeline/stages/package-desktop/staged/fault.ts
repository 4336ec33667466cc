import type { Diagnostic } from '../../../../schema/diagnostic.ts';
import { PipelineError } from '../../../errors.ts';

const remedy = 'stage the payload again with "package --staged-only", and pass its file on unchanged';

/** The error for a staged payload that is not as it was written; each fault names its place. `name` is the file. */
export function toStagedError(name: string, faults: readonly string[], cause?: unknown): PipelineError {
  const code = 'staged-payload-invalid';
  const diagnostics = faults.map(
    (message): Diagnostic => ({ severity: 'error', code, message, file: name, remedy }),
  );
  return new PipelineError({
    code,
    blame: 'input',
    message: `${name}: ${faults.join('; ')}`,
    remedy,
    diagnostics,
    cause,
  });
}
