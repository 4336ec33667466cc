import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { readProvenance } from '../../pipeline/compose/read-provenance.ts';
import { listByGit } from '../../pipeline/shared/sources/git-files.ts';
import { createTestContext, withTempDir } from '../packaging/context.ts';
import { needs } from '../support/needs.ts';

const { describe, it } = needs('git');

interface Repository {
  dir: string;
  /** A command that leaves `canary`. */
  attack: string;
  git(...args: string[]): void;
  write(path: string, content: string, mode?: number): void;
}

const author = ['-c', 'user.name=a', '-c', 'user.email=a@b.invalid', '-c', 'protocol.file.allow=always'];

/** Makes a repository with one commit, lets `arm` set its trap, and returns whether reading the repository set it off. */
async function isSetOff(arm: (repository: Repository) => void): Promise<boolean> {
  return withTempDir(async (folder) => {
    const dir = join(folder, 'app');
    const canary = join(folder, 'canary');
    const write = (path: string, content: string, mode = 0o644) => {
      mkdirSync(join(dir, path, '..'), { recursive: true });
      writeFileSync(join(dir, path), content, { mode });
    };
    const git = (...args: string[]) =>
      void execFileSync('git', [...author, '-C', dir, ...args], { stdio: 'pipe' });
    write('a.txt', 'a\n');
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'first');
    arm({ dir, attack: `touch '${canary}'`, git, write });
    const ctx = createTestContext(folder);
    const quiet = { exec: ctx.exec, log: ctx.log };
    await listByGit(ctx, dir, ['--cached', '--others', '--exclude-standard']).catch(() => undefined);
    await readProvenance(quiet, dir);
    return existsSync(canary);
  });
}

/** Gives a file another time, so that git compares its content. */
const touch = (dir: string, path: string) => utimesSync(join(dir, path), 1, 1);

function addFilter({ git, write, attack }: Repository, name: string): void {
  write('.gitattributes', `a.txt filter=${name}\n`);
  git('config', `filter.${name}.clean`, `${attack}; cat`);
  git('config', `filter.${name}.required`, 'true');
}

describe('reading a hostile repository starts nothing that the repository names', () => {
  it.each<[string, (repository: Repository) => void]>([
    ['a file monitor', ({ git, attack }) => git('config', 'core.fsmonitor', `${attack}; false`)],
    [
      'a hook for changes of the index',
      ({ dir, git, write, attack }) => {
        write('hooks/post-index-change', `#!/bin/sh\n${attack}\n`, 0o755);
        git('config', 'core.hooksPath', join(dir, 'hooks'));
        touch(dir, 'a.txt');
      },
    ],
    [
      'a content filter',
      (repository) => {
        addFilter(repository, 'x');
        touch(repository.dir, 'a.txt');
      },
    ],
    [
      'a content filter whose name holds an equals sign',
      (repository) => {
        repository.write('.gitattributes', 'a.txt filter=x=y\n');
        repository.git('config', 'filter.x=y.clean', `${repository.attack}; cat`);
        touch(repository.dir, 'a.txt');
      },
    ],
    [
      'a content filter of an included file',
      ({ dir, git, write, attack }) => {
        write('.gitattributes', 'a.txt filter=x\n');
        write('more.config', `[filter "x"]\n\tprocess = ${JSON.stringify(attack)}\n`);
        git('config', 'include.path', join(dir, 'more.config'));
        touch(dir, 'a.txt');
      },
    ],
    [
      'a content filter of a submodule',
      (repository) => {
        const { dir, git, attack } = repository;
        git('submodule', 'add', '-q', dir, 'sub');
        git('commit', '-qm', 'sub');
        git('-C', 'sub', 'config', 'filter.x.clean', `${attack}; cat`);
        repository.write('sub/.gitattributes', 'a.txt filter=x\n');
        touch(dir, 'sub/a.txt');
      },
    ],
    [
      'a transport for missing objects',
      ({ dir, git, attack }) => {
        const tree = execFileSync('git', ['-C', dir, 'rev-parse', 'HEAD^{tree}'], { encoding: 'utf8' });
        rmSync(join(dir, '.git/objects', tree.slice(0, 2), tree.slice(2).trim()));
        git('config', 'core.repositoryFormatVersion', '1');
        git('config', 'extensions.partialClone', 'far');
        git('config', 'remote.far.promisor', 'true');
        git('config', 'remote.far.url', `ext::sh -c ${attack.replaceAll(' ', '% ')}`);
        git('config', 'protocol.ext.allow', 'always');
      },
    ],
    [
      'the configuration of a bare repository that is a folder of the sources',
      ({ dir, git, attack }) => {
        git('config', 'core.fsmonitor', `${attack}; false`);
        execFileSync('sh', ['-c', 'mv .git/* . && rm -r .git && git config core.worktree "$PWD"'], {
          cwd: dir,
        });
      },
    ],
  ])('%s', async (_, arm) => {
    expect(await isSetOff(arm)).toBe(false);
  });
});

it('names the commit of an unchanged repository with a submodule, and none when a file of the submodule changed', () =>
  withTempDir(async (folder) => {
    const dir = join(folder, 'app');
    mkdirSync(dir);
    const git = (...args: string[]) =>
      execFileSync('git', [...author, '-C', dir, ...args], { encoding: 'utf8', stdio: 'pipe' });
    git('init', '-q');
    writeFileSync(join(dir, 'a.txt'), 'a\n');
    git('add', '-A');
    git('commit', '-qm', 'first');
    git('submodule', 'add', '-q', dir, 'sub');
    git('commit', '-qm', 'sub');
    const ctx = createTestContext(folder);
    expect((await readProvenance(ctx, dir)).commit).toBe(git('rev-parse', 'HEAD').trim());
    writeFileSync(join(dir, 'sub/a.txt'), 'changed\n');
    expect(await readProvenance(ctx, dir)).toEqual({});
    git('submodule', 'deinit', '-f', 'sub');
    expect((await readProvenance(ctx, dir)).commit).toBe(git('rev-parse', 'HEAD').trim());
  }));
