/** The example with a Go API, a Python worker, a Redis, a vector search and an object store, from its installer. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, jest } from '@jest/globals';
import { provePaperShelf } from '../../scripts/prove/prove-paper-shelf.ts';
import { root, runCli } from './support/cli.ts';
import { itWith } from './support/requirements.ts';

jest.setTimeout(600_000);

itWith({ tools: ['go', 'python3', 'dpkg-deb'] })(
  'keeps documents, lets the worker read them and finds their passages, also after kill -9',
  async () => {
    const dir = join(root, 'out/e2e/paper-shelf');
    const { code, stderr } = await runCli([
      ...['build', 'examples/paper-shelf', '--out', dir, '--shell', 'browser', '--format', 'deb'],
      ...['--target', `linux-${process.arch}`, '--vendor', 'vrooli'],
    ]);
    if (code !== 0) throw new Error(`the build ended with ${code}:\n${stderr}`);
    const deb = (await readdir(dir)).find((name) => name.endsWith('.deb')) ?? '';
    const { memory } = await provePaperShelf(join(dir, deb), () => {});
    expect(memory.map(([service]) => service)).toEqual([
      'api',
      'embedded-object-store',
      'embedded-qdrant',
      'embedded-redis',
      'runtime',
      'worker',
    ]);
  },
);
