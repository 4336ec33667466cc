import { randomInt, randomUUID } from 'node:crypto';
import type { Generator } from '../../schema/bundle/secret.ts';
import { RuntimeError } from '../errors.ts';
import { checkFormat } from './format.ts';

const alnum = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const charsets = { alnum, hex: '0123456789abcdef', base64: `${alnum}+/` } as const;
const tries = 1000;

/**
 * A fresh random value that satisfies `format`. Every character is drawn without bias.
 * @throws RuntimeError `secret-generator` when a thousand values do not fit
 */
export function generateValue(id: string, generator: Generator, format: string | undefined): string {
  for (let attempt = 0; attempt < tries; attempt++) {
    const value = generator.type === 'uuid' ? randomUUID() : randomText(generator);
    if (format === undefined) return value;
    const fault = checkFormat(format, value);
    if (fault === undefined) return value;
    if (fault !== 'no-match') break;
  }
  throw new RuntimeError(
    'secret-generator',
    `the generator of secret ${id} cannot satisfy its own format`,
    'change the length or charset of the generator, or the format, in bundle.json',
  );
}

function randomText({ length, charset }: { length: number; charset: keyof typeof charsets }): string {
  const letters = charsets[charset];
  let text = '';
  for (let index = 0; index < length; index++) text += letters[randomInt(letters.length)];
  return text;
}
