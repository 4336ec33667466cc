import type { Secret } from '../../schema/bundle/secret.ts';
import type { SecretFault } from '../interfaces.ts';
import { checkFormat } from './format.ts';

/** Every reason why these values cannot be stored, none of them naming a value. */
export function checkValues(secrets: readonly Secret[], values: Record<string, string>): SecretFault[] {
  return Object.entries(values).flatMap(([id, value]) => {
    const secret = secrets.find((candidate) => candidate.id === id);
    if (secret === undefined) return [toFault(id, 'unknown-secret', `there is no secret ${id} in this app`)];
    const fault = checkValue(secret, value);
    return fault === undefined ? [] : [fault];
  });
}

/** Why this value is refused, or undefined. */
export function checkValue(secret: Secret, value: string): SecretFault | undefined {
  const { id, format } = secret;
  if (value === '' && secret.required) return toFault(id, 'empty-value', `${id} must not be empty`);
  if (value.includes('\0')) return toFault(id, 'bad-value', `${id} must not contain a NUL character`);
  switch (format === undefined ? undefined : checkFormat(format, value)) {
    case undefined:
      return undefined;
    case 'no-match':
      return toFault(id, 'bad-format', `${id} must match ${format}`);
    case 'too-long':
      return toFault(id, 'too-long', `${id} must not be longer than 64 KiB`);
    case 'too-slow':
      return toFault(id, 'format-too-slow', `${id} could not be matched against ${format} in time`);
    case 'bad-format':
      return toFault(id, 'unusable-format', `the format of ${id} is no regular expression: ${format}`);
  }
}

function toFault(id: string, code: string, message: string): SecretFault {
  return { id, code, message };
}
