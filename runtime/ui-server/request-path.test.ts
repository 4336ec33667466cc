import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findFile } from './find-file.ts';
import { toRequestPath } from './request-path.ts';

let folder: string;
let root: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'path-')));
  root = join(folder, 'ui');
  mkdirSync(join(root, 'a/b'), { recursive: true });
  mkdirSync(join(root, '.git'));
  mkdirSync(join(folder, 'ui-other'));
  for (const path of ['index.html', 'a/index.html', 'a/b/x.js', 'a.html', '.env', '.git/index.html']) {
    writeFileSync(join(root, path), path);
  }
  for (const path of ['x.js', 'index.html', 'secret', 'ui-other/index.html', 'ui-other/x.js']) {
    writeFileSync(join(folder, path), 'outside');
  }
  symlinkSync(folder, join(root, 'up'));
  symlinkSync(join(folder, 'secret'), join(root, 'a/secret.html'));
  symlinkSync('../../ui-other', join(root, 'a/other'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a request path', () => {
  it.each([
    ['/', [], true],
    ['/a/b%20c', ['a', 'b c'], false],
    ['/a/', ['a'], true],
    ['/%C3%BC.svg', ['ü.svg'], false],
  ])('%s names %j', (path, names, isFolder) => {
    expect(toRequestPath(path)).toEqual({ names, isFolder });
  });

  it.each([
    '//a',
    '/a//b',
    '/..',
    '/%2e%2e/x',
    '/a%2fb',
    '/a%5Cb',
    '/a\\b',
    '/a%00',
    '/c:/x',
    '/%',
    '/.',
    '/%zz',
  ])('%s names nothing', (path) => {
    expect(toRequestPath(path)).toBeUndefined();
  });

  it.each(['/up/secret', '/up/x.js', '/up/', '/a/secret', '/a/secret.html', '/a/other/', '/a/other/x.js'])(
    '%s is not followed out of the root',
    async (path) => {
      const wanted = toRequestPath(path);
      expect(wanted && (await findFile(root, wanted))).toBeUndefined();
    },
  );

  it('never leads out of the root or to a hidden file', async () => {
    const part = fc.oneof(
      { arbitrary: fc.constantFrom('a', 'up', 'other', 'x.js', 'secret', 'secret.html'), weight: 6 },
      fc.constantFrom(
        '..',
        '.',
        '',
        'a',
        'b',
        'up',
        'other',
        'x.js',
        'index.html',
        'secret',
        'ui',
        'ui-other',
      ),
      fc.constantFrom(
        '%2e%2e',
        '%2E.',
        '..%2f',
        '..%5c',
        '\\',
        '%00',
        '.env',
        '.git',
        '%252e%252e',
        'C:',
        '~',
        '...',
      ),
      fc.string({ maxLength: 6 }),
      fc.string({ maxLength: 3 }).map((text) => encodeURIComponent(text.toWellFormed())),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (parts) => {
        const wanted = toRequestPath(`/${parts.join('/')}`);
        const found = wanted === undefined ? undefined : await findFile(root, wanted);
        if (found === undefined || 'redirect' in found) return;
        for (const { path } of found.file.variants.values()) {
          expect(path.startsWith(`${root}/`)).toBe(true);
          expect(path).not.toMatch(/\/\.(?:env|git)/);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
