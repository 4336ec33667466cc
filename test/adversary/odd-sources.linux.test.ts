import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { copySource } from '../../pipeline/stages/package-desktop/copy-source.ts';
import { describePayload } from '../../pipeline/stages/package-desktop/payload.ts';
import { createTestContext, rejection, withTempDir } from '../packaging/context.ts';

const refused = { code: 'shipped-file-refused', blame: 'input' };

it.each<[string, (path: string) => Promise<() => void>]>([
  [
    'a pipe',
    async (path) => {
      execFileSync('mkfifo', [path]);
      return () => {};
    },
  ],
  [
    'a socket',
    async (path) => {
      const server = createServer().listen(path);
      await new Promise((resolve) => server.once('listening', resolve));
      return () => void server.close();
    },
  ],
])('%s among the sources, or in what a build wrote, is refused by name', (_, make) =>
  withTempDir(async (dir) => {
    const ctx = createTestContext(dir);
    const scenarioDir = join(dir, 'app');
    mkdirSync(join(scenarioDir, 'ui'), { recursive: true });
    const end = await make(join(scenarioDir, 'ui/odd'));
    try {
      const place = { root: scenarioDir, scenarioDir };
      expect(await rejection(copySource(ctx, place, []))).toMatchObject({
        ...refused,
        message: expect.stringContaining('ui/odd'),
      });
      expect(await rejection(describePayload(ctx, scenarioDir))).toMatchObject(refused);
    } finally {
      end();
    }
  }),
);

it.each(['/etc/shadow', '/proc/self/environ', '../../../../etc/hostname', '/dev/zero'])(
  'a link to %s ships neither from the sources nor from what a build wrote',
  (target) =>
    withTempDir(async (dir) => {
      const ctx = createTestContext(dir);
      const scenarioDir = join(dir, 'app');
      mkdirSync(scenarioDir);
      writeFileSync(join(scenarioDir, 'index.html'), '');
      symlinkSync(target, join(scenarioDir, 'page.html'));
      const place = { root: scenarioDir, scenarioDir };
      expect(await rejection(copySource(ctx, place, []))).toMatchObject({ code: 'source-link-outside' });
      expect(await rejection(describePayload(ctx, scenarioDir))).toMatchObject({
        code: 'payload-link-escapes',
      });
    }),
);
