import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nodeFileSystem } from '../../host/fs.ts';
import { type Component, mergeComponents } from './component.ts';
import { formatNotice } from './notice.ts';
import { placeTexts, toLicensePath } from './place-texts.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'notice-test-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const part = (id: string, name: string, changes: Partial<Component> = {}): Component => ({
  id,
  kind: 'library',
  name,
  version: '1.0.0',
  hashes: [],
  evidence: 'staged',
  dependsOn: [],
  paths: [],
  texts: [],
  ...changes,
});

describe('placeTexts and formatNotice', () => {
  it('write each text to a place of its own, and NOTICE with each different text once', async () => {
    for (const [name, text] of Object.entries({ a: 'MIT text\r\n', b: 'MIT text\n', notice: 'Made by B\n' }))
      await writeFile(join(dir, name), text);
    const text = (name: string) => join(dir, name);
    const components = await placeTexts({ fs: nodeFileSystem }, dir, [
      part('app', 'Tiny App', { kind: 'application' }),
      part('pkg:npm/%40x/a@1.0.0', '@x/a', { license: 'MIT', texts: [text('a')] }),
      part('pkg:npm/b@1.0.0', 'b', { license: 'MIT', texts: [text('b')] }),
      part('pkg:golang/example.org/c@v1', 'example.org/c', { texts: [text('b'), text('notice')] }),
      part('pkg:npm/none@1.0.0', 'none'),
      part('service:api', 'api'),
    ]);
    expect(components.map(({ licensePath }) => licensePath)).toEqual([
      undefined,
      'licenses/npm/@x/a@1.0.0.txt',
      'licenses/npm/b@1.0.0.txt',
      'licenses/go/example.org/c@1.0.0.txt',
      undefined,
      undefined,
    ]);
    expect(await readFile(join(dir, 'licenses/go/example.org/c@1.0.0.txt'), 'utf8')).toBe(
      'MIT text\n\nMade by B\n',
    );
    const chunks: Uint8Array[] = [];
    for await (const chunk of formatNotice({ fs: nodeFileSystem }, dir, components)) chunks.push(chunk);
    const notice = Buffer.concat(chunks).toString('utf8');
    expect(notice).toMatch(/^Tiny App 1\.0\.0 contains/);
    expect(notice).toContain('none 1.0.0\n    no license is stated; its package contains no license text\n');
    expect(notice).not.toContain('api 1.0.0');
    expect(notice).toContain('@x/a 1.0.0\nb 1.0.0\n\nMIT text\n');
    expect(notice.match(/MIT text/g)).toHaveLength(2);
  });

  it('keep texts below licenses/, whatever the name', () => {
    expect(toLicensePath(part('pkg:npm/x', '../../x:y'))).toBe('licenses/npm/x-y@1.0.0.txt');
  });
});

describe('mergeComponents', () => {
  it('joins a package of several parts: the paths of all, the better evidence, its own text', () => {
    const pinned = part('pkg:npm/a@1', 'a', {
      evidence: 'pinned',
      licensePath: 'licenses/runtime.txt',
      paths: ['x'],
    });
    const staged = part('pkg:npm/a@1', 'a', { texts: ['/text'], paths: ['y'], dependsOn: ['b'] });
    expect(mergeComponents([pinned, staged])).toEqual([{ ...staged, paths: ['x', 'y'] }]);
    expect(mergeComponents([pinned, { ...staged, texts: [] }])).toMatchObject([
      { licensePath: 'licenses/runtime.txt', evidence: 'staged' },
    ]);
  });
});
