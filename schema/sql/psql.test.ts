import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type RecordingPostgres, startRecordingPostgres } from '../../test/support/recording-postgres.ts';
import { parseScript } from './parse-script.ts';

/** What a script does: its statements with their rows, and whether one of its commands fails. */
interface Outcome {
  statements: { sql: string; rows?: string }[];
  fails: boolean;
}

let server: RecordingPostgres;
let folder = '';
beforeAll(async () => {
  server = await startRecordingPostgres();
  folder = mkdtempSync(join(tmpdir(), 'psql-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.close();
});

/** Without white space and comments around it, and without its semicolon: psql keeps other parts of those than we do. */
function trim(sql: string): string {
  let rest = sql.trimEnd().replace(/;$/, '');
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/^(?:[ \t\n\r\f\v]+|--[^\n\r]*)/, '');
    if (rest.startsWith('/*')) rest = rest.slice(endOfComment(rest));
  }
  // psql drops empty lines outside quotes.
  return rest.trimEnd().replace(/\n+/g, '\n');
}

function endOfComment(text: string): number {
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(/\/\*|\*\//g)) {
    depth += mark === '/*' ? 1 : -1;
    if (depth === 0) return index + 2;
  }
  return text.length;
}

function toOutcome(statements: readonly { sql: string; rows?: string }[], fails: boolean): Outcome {
  return {
    fails,
    statements: statements
      .map(({ sql, rows }) => ({ sql: trim(sql), ...(rows === undefined ? {} : { rows }) }))
      .filter(({ sql }) => sql !== ''),
  };
}

/** The line that ends the rows of a COPY: psql sends it, and the server ignores it. */
function withoutEnd({ sql, rows }: { sql: string; rows?: string }): { sql: string; rows?: string } {
  return rows === undefined ? { sql } : { sql, rows: rows.replace(/\\\.\r?\n?$/, '') };
}

function ours(script: string): Outcome {
  const { faults, statements } = parseScript(script);
  return toOutcome(statements, faults.length > 0);
}

/** Runs the scripts by one psql, each after a statement that marks its begin. */
async function psqlOf(scripts: readonly string[]): Promise<Outcome[]> {
  const args = scripts.flatMap((script, index) => {
    const file = join(folder, `${index}.sql`);
    writeFileSync(file, script);
    return ['-c', 'SET standard_conforming_strings = on', '-c', `BEGIN_FILE ${index}`, '-f', file];
  });
  server.received.length = 0;
  const conninfo = `host=127.0.0.1 port=${server.port} user=app dbname=app sslmode=disable`;
  const commands = await new Promise<string>((resolve, reject) => {
    const env = { PATH: process.env['PATH'], PGCLIENTENCODING: 'UTF8', LC_ALL: 'C' };
    execFile('psql', ['-X', '-q', conninfo, ...args], { env, encoding: 'utf8' }, (error, _out, messages) => {
      // 1 and 3 are its exit codes after a failed statement or command.
      if (error !== null && typeof error.code !== 'number') reject(error);
      else resolve(messages);
    });
  });
  const outcomes: Outcome[] = [];
  const mark = /^BEGIN_FILE (\d+)$/;
  for (const [index] of scripts.entries()) {
    const at = server.received.findIndex(({ sql }) => sql === `BEGIN_FILE ${index}`);
    if (at === -1) throw new Error(`psql stopped before script ${index}: ${commands.slice(-500)}`);
    const rest = server.received.slice(at + 1);
    const next = rest.findIndex(({ sql }) => mark.test(sql));
    // The statement before the next mark resets the mode of strings.
    const own = next === -1 ? rest : rest.slice(0, next - 1);
    outcomes.push(toOutcome(own.map(withoutEnd), commands.includes(`/${index}.sql:`)));
  }
  return outcomes;
}

const nasty: Record<string, string> = {
  'dollar quotes':
    "DO $$ a; ' $x$ ; $$; SELECT $x$ $$; $y$ $x$; SELECT a$$;$$; SELECT $1, $2; SELECT 1$$;$$;\n",
  'an empty dollar quote at the end': 'SELECT $$$$; SELECT $a$$a$; SELECT 2',
  'nested comments': 'SELECT 1 /* a; /* b; */ -- c;\n ; */ + 2; /**/ SELECT /*/ ; */ 2; SELECT 3*/*;*/4;\n',
  'a line comment that a carriage return ends': 'SELECT 1 -- x;\r + 2; SELECT 3;\n',
  'escape strings': "SELECT E'a\\';b', e'\\\\'; SELECT 'a\\'; SELECT abcE'\\'; SELECT E'a''\\';';\n",
  'a string that goes on after a line break': "SELECT E'a' -- x\n  'b\\';c'; SELECT E'a' 'b\\'; SELECT 2;\n",
  'strings without standard_conforming_strings':
    "SET standard_conforming_strings = off;\nSELECT 'a\\';b';\nSET standard_conforming_strings = on;\nSELECT 'a\\'; SELECT 2;\n",
  'strings with a prefix': "SELECT N'a;', B'1', X'f', U&'\\0061;\\', U&\"a;\\\"; SELECT 2;\n",
  'quoted names': 'SELECT "a;""b" AS "c\'"; SELECT \'"\'; SELECT 1;\n',
  'rows of COPY':
    'SELECT 1;\nCOPY t FROM stdin;\n1\t\'x;\n\\N\t\\\\.\n \\.\n\\.\nSELECT 2; copy t from STDIN WITH (FORMAT csv);\n\\.\n/* c */ COPY t FROM stdin;\n"a\n\\.\nSELECT 3;',
  'rows of COPY with carriage returns': 'COPY t FROM stdin;\r\n1\r\n\\.\r\nSELECT 2;\r\n',
  'a COPY with a comment behind it': 'COPY t FROM stdin; -- rows\n1\n\\.\nSELECT 2;\n',
  'bodies of routines':
    'CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END; CREATE PROCEDURE p(a int DEFAULT (1)) BEGIN ATOMIC BEGIN; END; END; SELECT 1;\n',
  'BEGIN of a transaction': 'BEGIN; CREATE TABLE "begin" (); END; CREATE TABLE function (); BEGIN; COMMIT;\n',
  parentheses: 'CREATE RULE r AS ON UPDATE TO t DO (DELETE FROM a; DELETE FROM b); SELECT 1); SELECT 2;\n',
  'a command in a statement': 'SELECT 1 \\unheard of\nSELECT 2;\n',
  'commands that change nothing':
    '\\set ON_ERROR_STOP off\n\\timing off\nSELECT 1 \\echo "a\\b" \'c\\\\\' \\\\ + 2; SELECT 3;\n',
  'a command in a comment or a string': "SELECT '\\c'; /* \\c */ SELECT 1; -- \\c\nSELECT $$\\c$$;\n",
  'a byte order mark': '\ufeffSELECT 1;\n',
  variables:
    "\\set a 1\n\\set b 'x''y' z\n\\set t my table\nSELECT :a, :'b', :\"t\", :a::int, '{:a}', $$:a$$, :none, :'none', 1:2, :{?a}, :{?none}; -- :a\nSELECT :a:b;\n",
  'variables with statements': "\\set q 'SELECT 1; SELECT '\n:q 2; SELECT 3;\n\\set loop ':loop'\n",
  'a semicolon that does not end': 'SELECT 1\\; SELECT 2; SELECT \\:a; SELECT 3;\n',
  conditions:
    "\\set a 1\n\\if :a\nSELECT 1;\n\\elif maybe\nSELECT 2;\n\\else\nSELECT 3; SELECT ';\n\\endif';\n\\unheard of\n\\endif\nSELECT 4; \\if false + 5 \\else + 6 \\endif ; SELECT 7;\n\\if off\n\\if on\nSELECT 8;\n\\endif\n\\elif true \\\\ SELECT 9;\n\\endif\nSELECT 10;\n",
  'commands that send or drop': 'SELECT 1 \\g\nSELECT 2 \\r\nSELECT 3 \\gx\n\\q\nSELECT 4;\n',
  'a quote after a backslash':
    "INSERT INTO a VALUES ('it\\'s'), (1);\nSELECT 'x;';\nINSERT INTO a VALUES ('y\\'z');\nSELECT 2;\n",
  'text of any language': "SELECT 'ä;🐦' AS größe, $größe$;$größe$; SELECT \u00a0; SELECT 2;\n",
};

/** Pieces of which scripts are composed at random. */
const pieces = [
  ...[
    "'",
    '"',
    '$$',
    '$a$',
    '$1',
    '1',
    "E'",
    "\\'",
    "''",
    ';',
    '\n',
    '\r\n',
    ' ',
    '--',
    '/*',
    '*/',
    '(',
    ')',
  ],
  ...[
    'BEGIN ',
    'ATOMIC ',
    'END ',
    'CASE ',
    'CREATE FUNCTION f ',
    'CREATE OR REPLACE PROCEDURE p ',
    'SELECT ',
  ],
  ...['a', 'ü', '🐦', '_', '.', '+', '-', '/', '*', ',', "U&'", '$', 'E', '\t'],
  ...[';\nCOPY t FROM stdin;\n1\t2\n\\.\n', '\nSET standard_conforming_strings = off;\n'],
];

const withPsql = spawnSync('psql', ['--version']).error === undefined ? describe : describe.skip;

withPsql('a script is split as psql splits it', () => {
  it.each(Object.entries(nasty))('with %s', async (_what, script) => {
    const [expected] = await psqlOf([script]);
    expect(ours(script)).toEqual(expected);
  });

  it('in every composition of difficult pieces', async () => {
    const composed = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 24 });
    const scripts = fc.sample(composed, { seed: 20_260, numRuns: 400 }).map((parts) => parts.join(''));
    const expected = await psqlOf(scripts);
    const differing = scripts
      .map((script, index) => ({ script, psql: expected[index], ours: ours(script) }))
      .filter((one) => JSON.stringify(one.psql) !== JSON.stringify(one.ours));
    expect(differing).toEqual([]);
    // Most of them are applied, so that the comparison compares statements.
    expect(expected.filter(({ fails }) => !fails).length).toBeGreaterThan(200);
  });
});
