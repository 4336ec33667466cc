import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isLanguageChoice, readPreferences, writePreferences } from './preferences.ts';

const root = mkdtempSync(join(tmpdir(), 'preferences-'));
let appData = '';
let count = 0;

beforeEach(() => {
  appData = join(root, String(count++), 'app');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the preferences of the user', () => {
  it('are those of the computer until one is chosen, and are kept', () => {
    expect(readPreferences(appData)).toEqual({ language: null });
    writePreferences(appData, { language: 'de' });
    expect(readPreferences(appData)).toEqual({ language: 'de' });
    writePreferences(appData, { language: null });
    expect(readPreferences(appData)).toEqual({ language: null });
    expect(readdirSync(appData)).toEqual(['preferences.json']);
  });

  it.each(['', '{"language":', '{"language":7}', 'null', '{"language":"<script>"}'])(
    'are the initial ones where the file holds %j',
    (content) => {
      writePreferences(appData, { language: 'de' });
      writeFileSync(join(appData, 'preferences.json'), content);
      expect(readPreferences(appData)).toEqual({ language: null });
    },
  );

  it.each([
    [null, true],
    ['zh', true],
    ['pt-BR', true],
    ['', false],
    ['x', false],
    [7, false],
    [undefined, false],
    [`de-${'a'.repeat(99)}`, false],
  ])('accept the language %j: %j', (value, isAccepted) => {
    expect(isLanguageChoice(value)).toBe(isAccepted);
  });
});
