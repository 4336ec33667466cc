import { describe, expect, it } from '@jest/globals';
import { parseScript } from './parse-script.ts';
import { ScriptReader } from './script-reader.ts';

/** Statements without what most of them have in common. */
const briefly = (text: string) =>
  parseScript(text).statements.map(({ line, sql, rows }) => ({
    line,
    sql,
    ...(rows === undefined ? {} : { rows }),
  }));
const statementsOf = (text: string) => parseScript(text).statements.map(({ line, sql }) => [line, sql]);

describe('parseScript', () => {
  it('splits at semicolons and knows the line of each statement', () => {
    expect(
      statementsOf('-- tables\nCREATE TABLE a (i int);\n\n  /* x */ INSERT INTO a\nVALUES (1);;\nSELECT 1'),
    ).toEqual([
      [2, 'CREATE TABLE a (i int)'],
      [4, 'INSERT INTO a\nVALUES (1)'],
      [6, 'SELECT 1'],
    ]);
  });

  it.each([
    ['a string', "SELECT 'a;''b;'"],
    ['a string that ends in a backslash', "SELECT 'C:\\'"],
    ['an escape string', "SELECT E'a\\';b', e'\\\\'"],
    ['a name', 'SELECT 1 AS "a;""b;"'],
    ['a dollar quote', 'DO $$ BEGIN PERFORM 1; END $$'],
    ['a dollar quote with a tag', "CREATE FUNCTION f() RETURNS int AS $fn$ SELECT ';$$'; $fn$ LANGUAGE sql"],
    ['a name with a dollar sign', 'SELECT a$b$c FROM t'],
    ['a parameter', 'PREPARE p AS SELECT $1, $2'],
    ['a line comment', 'SELECT 1 -- one; two\n + 2'],
    ['a nested block comment', 'SELECT /* a; /* b; */ c; */ 1'],
    ['parentheses', 'CREATE RULE r AS ON UPDATE TO t DO (DELETE FROM a; DELETE FROM b)'],
    [
      'the body of an SQL function',
      'CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END',
    ],
  ])('does not split inside %s', (_what, sql) => {
    expect(briefly(`${sql};\nSELECT 2;`)).toEqual([
      { line: 1, sql },
      { line: 1 + sql.split('\n').length, sql: 'SELECT 2' },
    ]);
    expect(parseScript(sql).faults).toEqual([]);
  });

  it('splits BEGIN and END of a transaction', () => {
    expect(statementsOf('BEGIN; CREATE TABLE a (); END;')).toEqual([
      [1, 'BEGIN'],
      [1, 'CREATE TABLE a ()'],
      [1, 'END'],
    ]);
  });

  it('reports the psql commands that it does not run, and skips those without an effect', () => {
    const text =
      '\\set ON_ERROR_STOP on\n\\echo loading\nCREATE TABLE a ();\n\\! rm x\n\nSELECT 1\n  \\watch 5\n\\set a `date`\n\\copy a to stdout\n';
    const { faults, statements } = parseScript(text);
    expect(faults.map(({ line, message }) => `${line} ${message.split(' ')[0]}`)).toEqual([
      '4 \\!',
      '7 \\watch',
      '8 \\set',
      '9 \\copy',
    ]);
    expect(statements[0]).toMatchObject({ line: 3, sql: 'CREATE TABLE a ()' });
  });

  it('finds the files that a script includes or copies', () => {
    const text =
      "\\i more.sql\n\\set dir data\n\\ir :dir/x.sql \\\\ SELECT 1;\n\\copy a from 'b c.csv' csv header;\n\\c shop;\n";
    expect(parseScript(text)).toMatchObject({
      faults: [],
      files: [
        { kind: 'include', path: 'more.sql', isRelative: false, line: 1 },
        { kind: 'include', path: 'data/x.sql', isRelative: true, line: 3 },
        { kind: 'copy', path: 'b c.csv', sql: 'COPY a FROM STDIN csv header', line: 4 },
      ],
    });
  });

  it('reads the value of \\gset in the next statement', () => {
    const variables = new Map<string, string>();
    const reader = new ScriptReader("SELECT 1 AS n \\gset v_\nSELECT :v_n, :'v_n';", variables);
    expect(reader.next()).toMatchObject({ sql: 'SELECT 1 AS n ', use: { kind: 'store', prefix: 'v_' } });
    variables.set('v_n', '1');
    expect(reader.next()).toMatchObject({ sql: "SELECT 1, '1'" });
  });

  it('reads the rows of a COPY as statements when the server refused it', () => {
    const reader = new ScriptReader('COPY nowhere FROM stdin;\n1\tx\n\\.\nSELECT 1;\nSELECT 2;', new Map());
    const items = [reader.next(), reader.next(), reader.next(), reader.next()];
    expect(items).toMatchObject([
      { kind: 'statement', copies: true },
      { kind: 'fault', line: 3 },
      { sql: '1\tx\n\nSELECT 1' },
      { sql: 'SELECT 2' },
    ]);
  });

  it('keeps the rows of a COPY with it', () => {
    const text =
      'COPY a (i, t) FROM stdin;\n1\tx;y\n2\t\\N\n\\.\n\nCOPY b FROM STDIN WITH (FORMAT csv);\n\\.\nSELECT 1;';
    expect(briefly(text)).toEqual([
      { line: 1, sql: 'COPY a (i, t) FROM stdin', rows: '1\tx;y\n2\t\\N\n' },
      { line: 6, sql: 'COPY b FROM STDIN WITH (FORMAT csv)', rows: '' },
      { line: 8, sql: 'SELECT 1' },
    ]);
  });

  it('refuses a statement on the line of a COPY, whose rows come between', () => {
    const { faults } = parseScript('SELECT 1;\nCOPY a FROM stdin; SELECT 2;\n1\n\\.\n');
    expect(faults).toEqual([
      {
        kind: 'fault',
        line: 2,
        message: 'a statement on the line of COPY … FROM stdin is not run; write it after the rows',
      },
    ]);
  });

  it('leaves harmless commands out of a statement, and keeps its lines', () => {
    const text = 'SELECT 1\n  \\echo half \\\\ + 2\n\\timing\n + 3;\nSELECT 4;';
    expect(statementsOf(text)).toEqual([
      [1, 'SELECT 1\n   + 2\n\n + 3'],
      [5, 'SELECT 4'],
    ]);
  });

  it('reads literals by SET standard_conforming_strings', () => {
    const literal = "SELECT 'a\\';b';";
    const off = 'SET standard_conforming_strings = off;';
    const count = (text: string) => parseScript(text).statements.length;
    expect(count(literal)).toBe(2);
    expect(count(`${off} ${literal}`)).toBe(2);
    expect(count(`set session Standard_Conforming_Strings TO 'off'; ${literal}`)).toBe(2);
    expect(count(`BEGIN; SET LOCAL standard_conforming_strings = 0; ${literal} COMMIT; ${literal}`)).toBe(6);
    expect(count(`${off} SET standard_conforming_strings TO DEFAULT; ${literal}`)).toBe(4);
  });

  it('reads an unterminated text to the end', () => {
    for (const text of [
      "SELECT 'a",
      'SELECT "a',
      'SELECT $$a',
      'SELECT 1 /* a',
      'SELECT (1',
      "SELECT E'a\\",
    ]) {
      expect(statementsOf(text)).toEqual([[1, text]]);
    }
    expect(parseScript('\ufeff \n-- nothing').statements).toEqual([]);
  });
});
