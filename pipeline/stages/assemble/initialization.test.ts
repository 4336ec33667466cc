import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import type { Analysis } from '../../../schema/analysis.ts';
import { PipelineError } from '../../errors.ts';
import { analysis, kit, plan, planned } from './fixture.ts';
import { assemble } from './index.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'assemble-'));
  put('product/resources/kit/small-db/kit.json', JSON.stringify(kit));
  put('repo/notes/data/seed.sql', 'create table notes();\n');
  for (const folder of ['api', 'mailer', 'ui']) put(`repo/notes/${folder}/source`, '');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(name: string, content: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
}

async function run(from: Analysis = analysis()) {
  const ctx = { fs: nodeFileSystem, packageRoot: join(root, 'product') };
  const place = { scenarioDir: join(root, 'repo/notes'), root: join(root, 'repo') };
  return await assemble(ctx, { analysis: from, secretPlan: plan(planned('token', ['api'])), ...place });
}

describe('with files that fill the database', () => {
  const file = (path: string, at: number, loaded_by = 'small-db') => ({
    service: 'big-db',
    path,
    kind: 'file' as const,
    how: 'prepares big-db',
    loaded_by,
    pointer: `/dependencies/resources/big-db/initialization/${at}`,
  });

  it('ships them with the replacement and passes their names in order', async () => {
    put('repo/notes/z.sql', 'create table z();\n');
    const others = [file('x.sql', 2, 'other-db')];
    put('repo/notes/x.sql', '');
    const from = analysis({ artifacts: [file('./z.sql', 0), file('data/seed.sql', 1), ...others] });
    const first = await run(from);
    expect(first.bundle.services[0]).toMatchObject({
      env: { SMALL_DB_FILES: '["z.sql","data/seed.sql"]' },
      assets: [
        {
          path: 'z.sql',
          sha256: createHash('sha256').update('create table z();\n').digest('hex'),
          size_bytes: 18,
        },
        { path: 'data/seed.sql', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      ],
    });
    const again = await run({ ...from, skeleton: JSON.parse(first.text) as Analysis['skeleton'] });
    expect(again.text).toBe(first.text);
  });

  it('does not change the replacement without such files', async () => {
    const { bundle } = await run();
    expect(bundle.services[0]).not.toHaveProperty('assets');
    expect(bundle.services[0]).not.toHaveProperty('env');
  });

  const withCommands = "SELECT 'fine \\! x';\n\\! ls\n\\i sub/b.sql\n\\i gone.sql\n\\c other\n";

  it('ships the files that a script includes, and warns of what cannot be run', async () => {
    put('repo/notes/a.sql', withCommands);
    put('repo/notes/sub/b.sql', "\\ir c.sql\n\\copy t from 'd.csv' csv\n");
    put('repo/notes/sub/c.sql', '\\i a.sql\n');
    put('repo/notes/sub/d.csv', '1\n');
    const { bundle, warnings } = await run(analysis({ artifacts: [file('a.sql', 0)] }));
    expect(bundle.services[0]?.env).toEqual({ SMALL_DB_FILES: '["a.sql"]' });
    expect(bundle.services[0]?.assets?.map(({ path }) => path)).toEqual([
      ...['a.sql', 'sub/b.sql', 'sub/c.sql', 'sub/d.csv'],
    ]);
    const ofScripts = warnings.filter(({ code }) => code.startsWith('sql-'));
    expect(ofScripts.map(({ code, file: at, line }) => [code, at, line])).toEqual([
      ['sql-needs-psql', 'notes/a.sql', 2],
      ['sql-include-missing', 'notes/a.sql', 4],
    ]);
    expect(warnings[0]?.message).toContain('a.sql:2: \\! is a psql command');
  });

  it('in strict mode refuses what cannot be run, with its line', async () => {
    put('repo/notes/a.sql', withCommands);
    put('repo/notes/sub/b.sql', '');
    writeFileSync(join(root, 'repo/notes/b.sql'), new Uint8Array([0xff, 0xfe]));
    const strict = { ...file('a.sql', 0), strict: true };
    const error: unknown = await run(
      analysis({ artifacts: [strict, file('b.sql', 1), file('data/seed.sql', 2)] }),
    ).catch((caught: unknown) => caught);
    if (!(error instanceof PipelineError)) throw error;
    const faults = error.diagnostics.filter(({ severity }) => severity === 'error');
    expect(faults.map((fault) => [fault.code, fault.file, fault.line])).toEqual([
      ['sql-needs-psql', 'notes/a.sql', 2],
      ['sql-include-missing', 'notes/a.sql', 4],
      ['sql-not-utf8', 'notes/b.sql', undefined],
    ]);
  });

  it('names the extensions that the replacement does not have, and refuses them in strict mode', async () => {
    const extensions = { ...kit.initialization, extensions: ['citext'] };
    put('product/resources/kit/small-db/kit.json', JSON.stringify({ ...kit, initialization: extensions }));
    put('repo/notes/a.sql', '\\ir sub/b.sql\n');
    put('repo/notes/sub/b.sql', 'create extension citext;\ncreate extension if not exists postgis;\n');
    const { warnings } = await run(analysis({ artifacts: [file('a.sql', 0)] }));
    const expected = {
      code: 'sql-extension-missing',
      file: 'notes/sub/b.sql',
      line: 2,
      message: expect.stringContaining('sub/b.sql:2: small-db does not have the extension "postgis"'),
      remedy: expect.stringContaining('the database can have citext'),
    };
    expect(warnings).toContainEqual(expect.objectContaining({ severity: 'warning', ...expected }));
    const strict = analysis({ artifacts: [{ ...file('a.sql', 0), strict: true }] });
    await expect(run(strict)).rejects.toMatchObject({
      diagnostics: expect.arrayContaining([expect.objectContaining({ severity: 'error', ...expected })]),
    });
  });

  it('passes strict mode to the replacement', async () => {
    const { bundle } = await run(analysis({ artifacts: [{ ...file('data/seed.sql', 0), strict: true }] }));
    expect(bundle.services[0]?.env).toMatchObject({ SMALL_DB_STRICT: 'true' });
  });

  it('reports each missing file once, at the field that declares it', async () => {
    const from = analysis({
      artifacts: [file('gone.sql', 0), file('data/seed.sql', 1), file('lost.sql', 2)],
    });
    const error: unknown = await run(from).catch((caught: unknown) => caught);
    if (!(error instanceof PipelineError)) throw error;
    expect(error.diagnostics.filter(({ severity }) => severity === 'error')).toEqual(
      ['gone.sql', 'lost.sql'].map((path, at) => ({
        severity: 'error',
        code: 'file-missing',
        message: `the file ${path} (prepares big-db) is not in the scenario`,
        file: 'notes/.vrooli/service.json',
        pointer: `/dependencies/resources/big-db/initialization/${2 * at}`,
        remedy: 'add it, or remove what asks for it',
      })),
    );
  });
});
