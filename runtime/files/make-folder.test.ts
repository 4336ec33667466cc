import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeFolder } from './make-folder.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a folder', () => {
  it('is created with its missing parents, mode 0700, and may exist already', () => {
    const path = join(folder, 'a/b/c');
    makeFolder(path, 'app data');
    makeFolder(path, 'app data');
    expect(statSync(path).mode & 0o777).toBe(0o700);
  });

  it('that cannot be created is an error with its path and a remedy', () => {
    writeFileSync(join(folder, 'file'), '');
    for (const path of [join(folder, 'file'), join(folder, 'file/below')]) {
      expect(() => makeFolder(path, 'app data')).toThrow(`app data ${path} cannot be created`);
    }
  });

  it.each(process.platform === 'linux' ? ['/proc/x', '/proc/x/y'] : [])(
    'that the kernel refuses, such as %s, is an error and not an endless loop',
    (path) => {
      expect(() => makeFolder(path, 'app data')).toThrow('cannot be created');
    },
  );
});
