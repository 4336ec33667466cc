import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';

const folder = dirname(fileURLToPath(import.meta.url));

/**
 * Expects a text to be a committed file of test/golden. `UPDATE_GOLDEN=1` writes the file instead; look at the difference before
 * committing it.
 */
export function expectGolden(name: string, text: string): void {
  const file = join(folder, name);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, 'utf8'));
}
