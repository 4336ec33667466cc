import { compileSecretFormat } from '../../schema/bundle/format/secret-format.ts';
import type { Secret } from '../../schema/bundle/secret.ts';
import type { RuntimeErrorCode } from '../../schema/errors/codes.ts';
import type { SecretFault } from '../interfaces.ts';

/** Every reason why these values cannot be stored, none of them naming a value. */
export function checkValues(secrets: readonly Secret[], values: Record<string, string>): SecretFault[] {
  return Object.entries(values).flatMap(([id, value]) => {
    const secret = secrets.find((candidate) => candidate.id === id);
    if (secret === undefined) return [toFault(id, 'secret-unknown', `there is no secret ${id} in this app`)];
    const fault = checkValue(secret, value);
    return fault === undefined ? [] : [fault];
  });
}

/** Why this value is refused, or undefined. */
export function checkValue(secret: Secret, value: string): SecretFault | undefined {
  const { id, format } = secret;
  if (value === '' && secret.required) return toFault(id, 'secret-value-empty', `${id} must not be empty`);
  if (value.includes('\0'))
    return toFault(id, 'secret-value-invalid', `${id} must not contain a NUL character`);
  if (format === undefined) return undefined;
  const compiled = compileSecretFormat(format);
  if (!compiled.ok) return toFault(id, compiled.code, `the format of ${id} is unusable: ${compiled.message}`);
  if (value.length > compiled.format.maxLength) {
    return toFault(
      id,
      'secret-value-too-long',
      `${id} must not be longer than ${compiled.format.maxLength} characters`,
    );
  }
  return compiled.format.matches(value)
    ? undefined
    : toFault(id, 'secret-value-mismatch', `${id} must match ${format}`);
}

function toFault(id: string, code: RuntimeErrorCode, message: string): SecretFault {
  return { id, code, message };
}
