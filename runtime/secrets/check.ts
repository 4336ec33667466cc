import { compileSecretFormat } from '../../schema/bundle/format/secret-format.ts';
import type { Secret } from '../../schema/bundle/secret.ts';
import type { RuntimeErrorCode } from '../../schema/errors/codes.ts';
import type { SecretFault } from '../interfaces.ts';

/** All faults of these values. The messages never contain a value. */
export function checkValues(secrets: readonly Secret[], values: Record<string, string>): SecretFault[] {
  return Object.entries(values).flatMap(([id, value]) => {
    const secret = secrets.find((candidate) => candidate.id === id);
    if (secret === undefined) return [toFault(id, 'secret-unknown', `unknown secret: ${id}`)];
    const fault = checkValue(secret, value);
    return fault === undefined ? [] : [fault];
  });
}

/** The fault of this value; undefined for a valid one. */
export function checkValue(secret: Secret, value: string): SecretFault | undefined {
  const { id, format } = secret;
  if (value === '' && secret.required) return toFault(id, 'secret-value-empty', `${id} must not be empty`);
  if (value.includes('\0'))
    return toFault(id, 'secret-value-invalid', `${id} must not contain a NUL character`);
  if (format === undefined) return undefined;
  const compiled = compileSecretFormat(format);
  if (!compiled.ok)
    return toFault(id, compiled.code, `the format of ${id} cannot be used: ${compiled.message}`);
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
