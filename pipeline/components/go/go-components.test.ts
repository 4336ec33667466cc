import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { toGoComponents } from './go-components.ts';

it('makes components of the modules and the standard library, with the texts of the module cache, vendor and local folders', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'go-components-'));
  try {
    const cache = join(dir, 'mod');
    const folders = ['mod/github.com/!big/x@v1.0.0', 'app/vendor/example.org/y', 'app/local', 'go'];
    for (const folder of folders) {
      await mkdir(join(dir, folder), { recursive: true });
      await writeFile(join(dir, folder, 'LICENSE'), folder);
      await writeFile(join(dir, folder, 'license.go'), 'package x');
    }
    const module = (path: string, version: string) => ({ path, version, sum: undefined });
    const { components, direct } = await toGoComponents(
      nodeFileSystem,
      {
        version: 'go1.26.8 X:nodwarf5',
        path: 'example.org/app',
        main: module('example.org/app', '(devel)'),
        dependencies: [
          module('github.com/Big/x', 'v1.0.0'),
          module('example.org/y', 'v0.1.0'),
          module('./local', '(devel)'),
          module('example.org/gone', 'v2.0.0+incompatible'),
        ],
      },
      { moduleCache: cache, toolchain: join(dir, 'go'), source: join(dir, 'app') },
    );
    expect(components.map(({ id, texts }) => [id, texts.map((path) => path.slice(dir.length + 1))])).toEqual([
      ['pkg:golang/std@1.26.8', ['go/LICENSE']],
      ['pkg:golang/github.com/Big/x@v1.0.0', ['mod/github.com/!big/x@v1.0.0/LICENSE']],
      ['pkg:golang/example.org/y@v0.1.0', ['app/vendor/example.org/y/LICENSE']],
      ['go:./local', ['app/local/LICENSE']],
      ['pkg:golang/example.org/gone@v2.0.0+incompatible', []],
    ]);
    expect(direct).toEqual(components.map(({ id }) => id));
  } finally {
    await rm(dir, { recursive: true });
  }
});
