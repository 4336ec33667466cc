import type { PipelineErrorCode } from '../../schema/errors/codes.ts';
import { type Blame, PipelineError } from '../errors.ts';

type SecretBackendCode = Extract<
  PipelineErrorCode,
  `secret-backend-${string}` | `secret-reference-${string}`
>;

/** An error of a backend. `message` never contains a value of a secret or a body of an answer. */
export function toBackendError(
  code: SecretBackendCode,
  message: string,
  remedy: string,
  blame: Blame = 'environment',
): PipelineError {
  return new PipelineError({ code, blame, message, remedy });
}

/** @throws {PipelineError} secret-backend-unset (usage) when none of the variables is set */
export function requireSetting(
  get: (name: string) => string | undefined,
  title: string,
  ...names: string[]
): string {
  for (const name of names) {
    const value = get(name);
    if (value !== undefined) return value;
  }
  throw toBackendError(
    'secret-backend-unset',
    `${title}: ${names.join(' or ')} is not set`,
    `set ${names[0]} for the step that reads the secret`,
    'usage',
  );
}
