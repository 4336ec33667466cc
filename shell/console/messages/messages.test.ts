import { describe, expect, it } from '@jest/globals';
import { chooseLanguage, languages, toDirection } from './choose.ts';

type Texts = { [key: string]: string | number | ((...values: string[]) => string) | Texts };

/** Every text with its path; the parameters of a function are `<1>`, `<2>`. */
function toTexts(messages: Texts, path = ''): [path: string, text: string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] => {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'function') return [[here, value('<1>', '<2>')]];
    return typeof value === 'object' ? toTexts(value, here) : [[here, String(value)]];
  });
}

const english = toTexts(languages.en.messages as unknown as Texts);

/** Words that are the same in several languages. */
const shared: Readonly<Record<string, readonly string[]>> = {
  de: ['optional', 'health.ports', 'health.name', 'health.port'],
  es: [],
  zh: [],
};

describe.each(['de', 'es', 'zh'] as const)('the texts in %s', (language) => {
  const texts = new Map(toTexts(languages[language].messages as unknown as Texts));

  it('have the keys of the English ones', () => {
    expect([...texts.keys()].sort()).toEqual(english.map(([path]) => path).sort());
  });

  it('are translated, each with all its values', () => {
    for (const [path, original] of english) {
      const text = texts.get(path) ?? '';
      const values = original.match(/<\d>/g) ?? [];
      expect([path, (text.match(/<\d>/g) ?? []).sort()]).toEqual([path, [...values].sort()]);
      if (!shared[language]?.includes(path)) expect([path, text]).not.toEqual([path, original]);
    }
  });

  it('have no technical terms in the words about a failure', () => {
    const { causes, states, notes } = languages[language].messages;
    const words = [
      ...Object.values(states),
      ...Object.entries(causes).flatMap(([, text]) => (typeof text === 'string' ? [text] : [])),
      notes.needsAnswer,
      notes.notNeeded,
      notes.reportsProblem,
    ];
    for (const text of words) expect(text).not.toMatch(/\d|\bPID\b|\bSIG[A-Z]+|\bGET\b|:\/\//);
  });
});

describe('the language of the page', () => {
  it.each([
    [['de-CH', 'en'], 'de'],
    [['fr', 'es-419'], 'es'],
    [['zh-Hans-CN'], 'zh'],
    [['EN-gb'], 'en'],
    [['fr', 'toString'], 'en'],
    [[], 'en'],
  ])('is the first known one of %j', (wanted, expected) => {
    expect(chooseLanguage(wanted)).toBe(expected);
  });

  it('has a direction', () => {
    expect(['de', 'ar', 'he'].map(toDirection)).toEqual(['ltr', 'rtl', 'rtl']);
  });
});
