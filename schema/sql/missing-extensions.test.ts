import { expect, it } from '@jest/globals';
import { findMissingExtensions, toMissingExtensionText } from './missing-extensions.ts';

const find = (text: string) => findMissingExtensions(text, ['pg_trgm', 'uuid-ossp']);

it('knows the names as Postgres reads them, and reports each once', () => {
  const text =
    'create /* x */ extension "uuid-ossp"; CREATE EXTENSION PG_TRGM;\ncreate extension\n  if not exists Foo with schema public;\nCREATE EXTENSION foo;\n';
  expect(find(text)).toEqual([{ name: 'foo', line: 2, uses: [], endsFile: false }]);
});

it('follows the tables and functions that fail too', () => {
  const text = `CREATE EXTENSION timescaledb;
CREATE TABLE m (at timestamptz);
SELECT create_hypertable('m', 'at');
CREATE VIEW v AS SELECT time_bucket('1h', at) FROM m;
CREATE MATERIALIZED VIEW IF NOT EXISTS public."w" AS SELECT * FROM v;
GRANT SELECT ON w TO app;
INSERT INTO m VALUES (now());
`;
  expect(find(text)[0]?.uses.map(({ line }) => line)).toEqual([3, 4, 5, 6]);
});

it('says that the file ends where ON_ERROR_STOP is on', () => {
  const [found] = find('\\set ON_ERROR_STOP on\nCREATE EXTENSION postgis;\nCREATE TABLE t (g geometry);\n');
  expect(found).toMatchObject({ endsFile: true, line: 2 });
  expect(found && toMissingExtensionText(found, 'db')).toContain('nothing after the statement is applied');
});

it('names five uses, and counts the rest', () => {
  const uses = Array.from({ length: 9 }, (_, at) => `SELECT st_x(${at});`).join('\n');
  const [found] = find(`CREATE EXTENSION postgis;\n${uses}`);
  expect(found && toMissingExtensionText(found, 'db')).toMatch(/line 6 \(SELECT st_x\(4\)\) and 4 more$/);
});
