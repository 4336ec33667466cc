import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseJsonText } from './parse-json.ts';

function findings(text: string): string[] {
  return parseJsonText(text).diagnostics.map((found) => `${found.code} ${found.line}:${found.column}`);
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('parseJsonText', () => {
  it('reports the position of a trailing comma', () => {
    expect(findings('{\r\n  "a": 1,\r\n}')).toEqual(['json-trailing-comma 3:1']);
    expect(findings('[1,\n2, ]')).toEqual(['json-trailing-comma 2:4']);
  });

  it.each([
    ['a missing comma', '{"a": 1\n"b": 2}', 'json-syntax 2:1'],
    ['a missing colon', '{\n"a" 1}', 'json-syntax 2:5'],
    ['a missing end', '{"a": [1', 'json-syntax 1:9'],
    ['a comment', '// note\n{}', 'json-syntax 1:1'],
    ['an unquoted name', '{a: 1}', 'json-syntax 1:2'],
    ['a stray second document', '{}\n{}', 'json-syntax 2:1'],
    ['an empty file', ' \n', 'json-empty 1:1'],
  ])('reports the position of %s', (_name, text, expected) => {
    expect(findings(text)).toEqual([expected]);
  });

  it('names a duplicate key and points at the second one', () => {
    const [found] = parseJsonText('{"x": {"k": 1,\n "k": 2}}', { file: 'a.json' }).diagnostics;
    expect(found).toMatchObject({
      code: 'json-key-duplicate',
      file: 'a.json',
      pointer: '/x/k',
      line: 2,
      column: 2,
    });
    expect(found?.message).toContain('"k"');
  });

  it('accepts equal keys in different objects', () => {
    expect(parseJsonText('[{"k": 1}, {"k": {"k": 2}}]').ok).toBe(true);
  });

  it('finds several independent faults at once', () => {
    expect(findings('{"a": 1 // one\n, "b": [1 2], "b": 3,\n}')).toEqual([
      'json-syntax 1:9',
      'json-syntax 2:11',
      'json-key-duplicate 2:15',
      'json-trailing-comma 3:1',
    ]);
  });

  it('accepts a byte order mark with a warning', () => {
    const document = parseJsonText('\uFEFF{"a": 1}');
    expect(document).toMatchObject({ ok: true, value: { a: 1 } });
    expect(document.diagnostics).toMatchObject([{ severity: 'warning', code: 'json-bom' }]);
  });

  it('reports the position of a nesting of a hundred thousand levels', () => {
    expect(findings('['.repeat(100_000))).toEqual(['json-too-deep 1:201']);
    expect(findings(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)).toEqual(['json-too-deep 1:1001']);
    expect(parseJsonText(`${'['.repeat(200)}${']'.repeat(200)}`).ok).toBe(true);
  });

  it('refuses values that JSON cannot represent exactly', () => {
    expect(findings('[1e999]')).toEqual(['json-number-range 1:2']);
    expect(findings('["\\ud800"]')).toEqual(['json-lone-surrogate 1:2']);
  });

  it('keeps a key named __proto__ as data', () => {
    const { value } = parseJsonText('{"__proto__": {"polluted": true}}');
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('agrees with JSON.parse on every mutation of a document', () => {
    const base = JSON.stringify({ name: 'a', list: [1, -2.5e3, true, null, { k: 'ü\n' }] });
    const edit = fc.tuple(
      fc.nat(base.length),
      fc.nat(3),
      fc.constantFrom('', ',', '}', '"', '\\', '0', '\u00a0', '\u2028', '/', ' '),
    );
    fc.assert(
      fc.property(edit, ([at, drop, put]) => {
        const text = base.slice(0, at) + put + base.slice(at + drop);
        const document = parseJsonText(text);
        const codes = document.diagnostics.map((found) => found.code);
        if (document.ok) expect(document.value).toEqual(JSON.parse(text));
        else if (!codes.includes('json-key-duplicate')) expect(parses(text)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('locate', () => {
  const text = '{\n  "a": {"b/c": [10,\n    20]},\r\n  "d~": 1\r\n}';
  const { locate } = parseJsonText(text);

  it.each([
    ['', 1, 1],
    ['/a', 2, 3],
    ['/a/b~1c', 2, 9],
    ['/a/b~1c/1', 3, 5],
    ['/d~0', 4, 3],
  ])('finds %s', (pointer, line, column) => {
    expect(locate(pointer)).toEqual({ line, column });
  });

  it('returns the nearest ancestor of a missing value', () => {
    expect(locate('/a/none/deeper')).toEqual({ line: 2, column: 3 });
    expect(locate('/a/b~1c/x')).toEqual({ line: 2, column: 9 });
  });
});
