import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { withTempDir } from '../../../../test/packaging/context.ts';
import { about } from '../../../../test/packaging/release.ts';
import { needs } from '../../../../test/support/needs.ts';
import { controlCommands } from '../../../../schema/command-line/control.ts';
import type { ShellId } from '../../../shells/registry.ts';
import { listCommandFiles, planCompletions, toManPage } from './files.ts';

jest.setTimeout(60_000);

const facts = { app: { name: 'tiny', version: '1.0-rc.1', vendor: 'octo' }, program: 'octo-tiny', epoch: 0 };
const commands: readonly string[] = controlCommands;

/** The files in a folder of their own; returns the path of one. */
function place(dir: string, shell: ShellId = 'browser'): (name: RegExp) => string {
  const files = planCompletions({ ...facts, shell }, dir, 'site-functions');
  for (const { path, content } of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, String(content));
  }
  return (name) => files.map(({ path }) => path).find((path) => name.test(path)) ?? '';
}

/** The words that bash offers for a command line whose last word is completed. */
function completeInBash(script: string, words: readonly string[]): string[] {
  const program = `source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _octo_tiny 2>/dev/null
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const args = ['--norc', '-c', program, 'bash', script, ...words];
  return execFileSync('bash', args, { encoding: 'utf8' }).trim().split('\n').sort();
}

/** The words that fish offers for a command line. */
const completeInFish = (script: string, line: string): string[] =>
  execFileSync('fish', ['--no-config', '-c', `source $argv[1]; complete -C $argv[2]`, script, line], {
    encoding: 'utf8',
    env: {
      ...process.env,
      HOME: dirname(script),
      XDG_CONFIG_HOME: dirname(script),
      XDG_DATA_HOME: dirname(script),
    },
  })
    .trim()
    .split('\n')
    .map((found) => found.split('\t')[0] ?? '')
    .sort();

describe('the completion for bash', () => {
  it.each<[string[], string[]]>([
    [['st'], ['status', 'stop']],
    [
      ['keys', ''],
      ['--app-data', '--help', '--scope', '-h', 'create', 'list', 'revoke'],
    ],
    [['keys', 'create', '--scope', 'o'], ['operate']],
    [['logs', 'api', '--f'], ['--follow']],
    [['logs', 'api', '--tail', ''], ['']],
    [
      ['status', '--'],
      ['--app-data', '--help', '--json'],
    ],
    [['--q'], ['--quit']],
    [
      ['--no-window', '--he'],
      ['--health', '--help'],
    ],
  ])('%j', (words, offered) =>
    withTempDir(async (dir) => {
      expect(completeInBash(place(dir)(/bash/), ['octo-tiny', ...words])).toEqual(offered);
    }),
  );

  it('offers every command first, and no option of a window without one', () =>
    withTempDir(async (dir) => {
      const offered = completeInBash(place(dir, 'none')(/bash/), ['octo-tiny', '']);
      expect(offered).toEqual([...commands, '--app-data'].sort());
    }));
});

needs('fish').describe('the completion for fish', () => {
  it.each<[string, string[]]>([
    ['octo-tiny st', ['status', 'stop']],
    ['octo-tiny keys ', ['create', 'list', 'revoke']],
    ['octo-tiny keys create --scope o', ['operate']],
    ['octo-tiny logs api --f', ['--follow']],
    ['octo-tiny status --j', ['--json']],
    ['octo-tiny --q', ['--quit']],
  ])('%s', (line, offered) =>
    withTempDir(async (dir) => {
      expect(completeInFish(place(dir)(/fish/), line)).toEqual(offered);
    }),
  );
});

needs('zsh').describe('the completion for zsh', () => {
  /** Completes in a real zsh on a terminal of its own, until `awaited` is printed or two seconds have passed; returns what it prints. */
  const completeInZsh = (folder: string, line: string, awaited: string): string => {
    const script = String.raw`zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z "PS1='%%'; fpath=($1 \$fpath); autoload -Uz compinit; compinit -u -D; unsetopt beep; bindkey '^I' complete-word; print REA''DY"
zpty -r -m z out '*READY*'
zpty -w -n z "$2"$'\t\t'
integer n=0
out=
while (( n++ < 20 )); do
  sleep 0.1
  zpty -r -t z part && out+=$part
  [[ $out == *$3* ]] && break
done
zpty -d z
print -r -- "$out"`;
    const args = ['-f', '-c', script, 'zsh', folder, line, awaited];
    return spawnSync('zsh', args, { encoding: 'utf8', timeout: 30_000 }).stdout;
  };

  it.each<[string, string[]]>([
    ['octo-tiny st', ['status']],
    ['octo-tiny keys ', ['create', 'list', 'revoke']],
    ['octo-tiny logs api --f', ['--follow']],
    ['octo-tiny --q', ['--quit']],
  ])('%s', (line, offered) =>
    withTempDir(async (dir) => {
      const folder = dirname(place(dir)(/zsh/));
      const printed = completeInZsh(folder, line, offered.at(-1) ?? '');
      for (const word of offered) expect(printed).toContain(word);
    }),
  );
});

describe('the manual page', () => {
  const shells = ['browser', 'none'] as const;
  const odd = {
    ...about,
    displayName: `-Tiny's "App"\\`,
    summary: `.x 'y' \\fB "z" -- ${'word '.repeat(60)}`,
  };
  const write = (dir: string, shell: ShellId, texts = about): string => {
    const path = join(dir, 'octo-tiny.1');
    writeFileSync(path, toManPage({ ...facts, shell }, texts));
    return path;
  };

  needs('man', 'mandoc').it.each(shells)('of the shell %s has nothing that man and mandoc report', (shell) =>
    withTempDir(async (dir) => {
      for (const texts of [about, odd]) {
        const path = write(dir, shell, texts);
        const linted = spawnSync('mandoc', ['-Tlint', path], { encoding: 'utf8' });
        expect(linted).toMatchObject({ status: 0, stdout: '', stderr: '' });
        const shown = spawnSync('man', ['--warnings', '-E', 'UTF-8', '-l', '-Tutf8', path], {
          encoding: 'utf8',
          env: { ...process.env, MANPAGER: 'cat', LC_ALL: 'C.UTF-8', MANWIDTH: '200' },
        });
        expect(shown.stderr).toBe('');
        for (const word of [...commands, '--app-data', '--tail', 'APP_DATA_DIR', '~/.config/tiny'])
          expect(shown.stdout.replaceAll(/.\x08/g, '')).toContain(word);
      }
    }),
  );
});

it('lists the files of a command where they are', () => {
  const planned = planCompletions({ ...facts, shell: 'browser' }, 'x', 'site-functions').map(
    ({ path }) => path,
  );
  expect([...planned, 'x/man/man1/octo-tiny.1']).toEqual(
    listCommandFiles('octo-tiny').map((path) => `x/${path}`),
  );
});
