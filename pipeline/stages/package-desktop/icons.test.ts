import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { silentLog } from '../../../host/log.ts';
import { createTestContext, projectRoot, withTempDir } from '../../../test/packaging/context.ts';
import { readAbout } from './about.ts';
import { findIcons, toMainPng, toPngSize } from './icons.ts';

const bundle = { app: { name: 'tiny', version: '1' } } as Parameters<typeof readAbout>[1];

describe('findIcons', () => {
  it("prefers the scenario's own, else takes the default in all its sizes", () =>
    withTempDir(async (dir) => {
      const ctx = createTestContext(dir);
      const shipped = await findIcons(ctx, { root: dir, scenarioDir: join(dir, 'app') });
      expect(shipped.svg).toBe(join(projectRoot, 'shell/icons/icon.svg'));
      expect(toMainPng(shipped)).toBe(join(projectRoot, 'shell/icons/icon-256.png'));
      const sizes = await Promise.all(shipped.pngs.map(async (path) => toPngSize(await readFile(path))));
      expect(sizes).toEqual([16, 32, 48, 64, 128, 256, 512]);
      await ctx.fs.write(join(dir, 'app/ui/public/favicon.svg'), '<svg/>');
      expect(await findIcons(ctx, { root: dir, scenarioDir: join(dir, 'app') })).toEqual({
        svg: join(dir, 'app/ui/public/favicon.svg'),
        pngs: [],
      });
    }));

  it('measures square PNG images only', () => {
    expect(toPngSize(new TextEncoder().encode('GIF89a-and-some-more-bytes'))).toBeUndefined();
    expect(toPngSize(new Uint8Array())).toBeUndefined();
  });
});

describe('readAbout', () => {
  it.each([
    ['{"service": {"maintainers": [{"name": "Ada", "email": "a@b.example"}]}}', 'Ada <a@b.example>'],
    ['{"service": {"maintainers": [{"name": "Ada"}]}}', 'Ada <tiny@localhost>'],
    ['{"service": {"maintainers": ["Ada <a@b.example>"]}}', 'Ada <a@b.example>'],
    ['{"service": {"maintainers": 7}}', 'tiny maintainers <tiny@localhost>'],
    ['not json', 'tiny maintainers <tiny@localhost>'],
  ])('reads a maintainer from %s', (text, maintainer) =>
    withTempDir(async (dir) => {
      const ctx = createTestContext(dir);
      await ctx.fs.write(join(dir, '.vrooli/service.json'), text);
      await ctx.fs.write(join(dir, 'LICENSE.md'), 'MIT');
      expect(await readAbout(ctx, bundle, { root: dir, scenarioDir: dir }, 'tiny')).toMatchObject({
        maintainer,
        license: 'MIT',
      });
    }),
  );

  it.each([
    ['{"service": {\n"maintainers": [}', '.vrooli/service.json: line 2'],
    ['7', '.vrooli/service.json: it is not an object'],
  ])('warns of a service.json that it cannot read: %j', (text, warning) =>
    withTempDir(async (dir) => {
      const warnings: string[] = [];
      const log = { ...silentLog, warn: (message: string) => void warnings.push(message) };
      const ctx = createTestContext(dir, { log });
      await ctx.fs.write(join(dir, '.vrooli/service.json'), text);
      await readAbout(ctx, bundle, { root: dir, scenarioDir: dir }, 'tiny');
      expect(warnings).toEqual([expect.stringContaining(warning)]);
    }),
  );
});
