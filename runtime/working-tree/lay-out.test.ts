import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { withTempDir } from '../../test/packaging/context.ts';
import { isCurrent } from './is-current.ts';
import { layOut } from './lay-out.ts';

function write(root: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** A payload's scenario folder, laid out as often as the body asks. */
const laidOut = (
  body: (at: { bundleRoot: string; tree: string; start: (digest: string) => boolean }) => void,
) =>
  withTempDir(async (dir) => {
    const [bundleRoot, appData] = [join(dir, 'opt'), join(dir, 'data')];
    mkdirSync(join(appData, 'runtime'), { recursive: true });
    body({
      bundleRoot,
      tree: join(appData, 'work/scenarios/x'),
      start(digest) {
        const tree = {
          path: 'work/scenarios/x',
          source: 'services',
          links: ['ui/dist'],
          programs: ['tool/tool'],
          digest,
        };
        if (isCurrent({ scenario: undefined, tree }, appData, bundleRoot)) return false;
        layOut({ tree, services: [], appData, bundleRoot });
        return isCurrent({ scenario: undefined, tree }, appData, bundleRoot);
      },
    });
  });

describe('layOut', () => {
  it('makes real folders with writable copies, and links to what is only read', async () => {
    await laidOut(({ bundleRoot, tree, start }) => {
      write(bundleRoot, {
        'services/api/server.js': '1',
        'services/api/node_modules/a/index.js': '',
        'services/config/rules.json': '{}',
        'services/ui/dist/index.html': '<p>',
      });
      write(bundleRoot, { 'services/tool/readme.txt': '' });
      for (const path of ['services/model.bin', 'services/tool/tool'])
        writeFileSync(join(bundleRoot, path), Buffer.alloc(5 * 1024 * 1024));
      chmodSync(join(bundleRoot, 'services/config/rules.json'), 0o444);
      expect(start('1')).toBe(true);
      writeFileSync(join(tree, 'config/rules.json'), '{"mine": true}');
      writeFileSync(join(tree, 'api/new.txt'), '');
      for (const path of ['api/server.js', 'tool/tool'])
        expect(lstatSync(join(tree, path)).isFile()).toBe(true);
      for (const path of ['api/node_modules', 'ui/dist', 'model.bin'])
        expect(lstatSync(join(tree, path)).isSymbolicLink()).toBe(true);
      expect(readFileSync(join(tree, 'ui/dist/index.html'), 'utf8')).toBe('<p>');
      expect(readFileSync(join(bundleRoot, 'services/config/rules.json'), 'utf8')).toBe('{}');
      expect(start('1')).toBe(false);
    });
  });

  it('replaces the files of an earlier version, and keeps what the app wrote', async () => {
    await laidOut(({ bundleRoot, tree, start }) => {
      write(bundleRoot, {
        'services/prompts/a.txt': 'one',
        'services/prompts/b.txt': 'one',
        'services/prompts/c.txt': 'one',
      });
      start('1');
      write(tree, { 'prompts/b.txt': 'mine', 'data/notes.json': '[]' });
      write(bundleRoot, { 'services/prompts/a.txt': 'two', 'services/prompts/b.txt': 'two' });
      rmSync(join(bundleRoot, 'services/prompts/c.txt'));
      expect(start('2')).toBe(true);
      const read = (path: string) => readFileSync(join(tree, path), 'utf8');
      expect([read('prompts/a.txt'), read('prompts/b.txt'), read('data/notes.json')]).toEqual([
        'two',
        'mine',
        '[]',
      ]);
      expect(existsSync(join(tree, 'prompts/c.txt'))).toBe(false);
    });
  });

  it('says which folder cannot be prepared', async () => {
    await laidOut(({ bundleRoot, tree, start }) => {
      write(bundleRoot, { 'services/api/a.txt': '' });
      write(tree, { api: 'a file of that name' });
      expect(() => start('1')).toThrow(expect.objectContaining({ code: 'working-tree-failed' }));
    });
  });
});
