import { randomInt } from 'node:crypto';
import { compileSecretFormat } from '../../schema/bundle/format/secret-format.ts';
import { drawSecret, maxDraws } from '../../schema/bundle/generator.ts';
import type { Generator } from '../../schema/bundle/secret.ts';
import { RuntimeError } from '../errors.ts';

/**
 * Generates a value that matches `format`, without bias, from the system's random generator.
 * @throws {RuntimeError} `secret-generator-failed` when no generated value matches
 */
export function generateValue(id: string, generator: Generator, format: string | undefined): string {
  const compiled = format === undefined ? undefined : compileSecretFormat(format);
  for (let draw = 0; draw < maxDraws && compiled?.ok !== false; draw++) {
    const value = drawSecret(generator, randomInt);
    if (compiled === undefined || compiled.format.matches(value)) return value;
  }
  throw new RuntimeError(
    'secret-generator-failed',
    `the generator of secret ${id} cannot satisfy its own format`,
    'change the length or charset of the generator, or the format, in bundle.json',
  );
}
