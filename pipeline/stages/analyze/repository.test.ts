import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { Findings } from './findings.ts';
import { Repository } from './repository.ts';

let base: string;
let root: string;

beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'analyze-repository-')));
  root = join(base, 'repo');
  mkdirSync(join(root, 'real/deep'), { recursive: true });
  mkdirSync(join(base, 'outside'));
  writeFileSync(join(base, 'outside/secret.txt'), 'not yours');
  writeFileSync(join(root, 'real/deep/file.txt'), 'yours');
  symlinkSync(join(base, 'outside'), join(root, 'out'));
  symlinkSync('../../outside/secret.txt', join(root, 'real/leak.txt'));
  symlinkSync('real', join(root, 'alias'));
  symlinkSync('nowhere', join(root, 'dangling'));
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

async function readText(path: string): Promise<{ text: string | undefined; codes: string[] }> {
  const findings = new Findings();
  const repository = await Repository.open(nodeFileSystem, root);
  const source = await repository.read(path, findings);
  return {
    text: source === undefined ? undefined : new TextDecoder().decode(source.bytes),
    codes: findings.toDiagnostics().map(({ code }) => code),
  };
}

describe('Repository', () => {
  it('reads files, also through links that stay inside', async () => {
    expect(await readText('real/deep/file.txt')).toEqual({ text: 'yours', codes: [] });
    expect(await readText('alias/deep/file.txt')).toEqual({ text: 'yours', codes: [] });
  });

  it.each([
    'out/secret.txt',
    'real/leak.txt',
    '../outside/secret.txt',
    'real/../../outside/secret.txt',
    '/etc/hostname',
  ])('does not read %s, and reports it', async (path) => {
    expect(await readText(path)).toEqual({ text: undefined, codes: ['path-outside-root'] });
  });

  it.each([
    'dangling',
    'dangling/x',
    'real',
    'absent/file',
    'a\u0000b',
    `${'n'.repeat(300)}/x`,
    'x/'.repeat(3000),
  ])('takes %j as absent', async (path) => {
    expect(await readText(path)).toEqual({ text: undefined, codes: [] });
  });

  it('reports an escaping folder for each scenario that asks, however often it is asked', async () => {
    const repository = await Repository.open(nodeFileSystem, root);
    for (const _asking of [1, 2]) {
      const findings = new Findings();
      await repository.hasFolder('out', findings);
      await repository.list('out', findings);
      expect(findings.toDiagnostics().map(({ code }) => code)).toEqual(['path-outside-root']);
    }
  });

  it('returns the path of a scenario in the root, and refuses one outside', async () => {
    const repository = await Repository.open(nodeFileSystem, root);
    expect(await repository.toRelative(join(root, 'real/deep'))).toBe('real/deep');
    expect(await repository.toRelative(join(root, 'alias/deep'))).toBe('real/deep');
    expect(await repository.toRelative(root)).toBe('.');
    await expect(repository.toRelative(join(root, 'out'))).rejects.toMatchObject({
      code: 'scenario-outside-root',
      blame: 'input',
    });
    await expect(Repository.open(nodeFileSystem, join(base, 'none'))).rejects.toMatchObject({
      code: 'root-missing',
    });
  });
});
