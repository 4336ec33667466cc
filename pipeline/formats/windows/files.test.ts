import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { toolPath, withTools } from '../../../test/support/installed-tools.ts';
import { needs } from '../../../test/support/needs.ts';
import { planWindowsFiles } from './files.ts';
import type { ShellId } from '../../shells/registry.ts';
import { formatLaunch } from './launch.ts';
import { toCommandPath, toFileName, toLauncherPath, toNoun } from './names.ts';
import { findWindowsPathFaults } from './path-faults.ts';
import { toPowerShellText } from './powershell-text.ts';
import { planShortcuts } from './shortcuts.ts';
import { toVersionNumber } from './version-number.ts';

const apps = ['Field Notes', "L'été 日本 (beta)", 'CON', 'x'];

const textOf = (name: string, suffix: string): string => {
  const { files } = planWindowsFiles({ app: { name, version: '1.0.0' } });
  const content = files.find(({ path }) => path.endsWith(suffix))?.content;
  if (typeof content !== 'string') throw new Error(`no text ${suffix}`);
  return content;
};

describe('names on Windows', () => {
  it.each([
    ['Field Notes', 'Field Notes'],
    ['a/b:c*"d"', 'a b c d'],
    ['  Notes. . ', 'Notes'],
    ['nul', 'nul app'],
    ['Com1.old', 'Com1.old app'],
    ['日本', '日本'],
    ['???', 'app'],
    ['x'.repeat(90), 'x'.repeat(60)],
  ])('%s is the file name %s', (app, name) => {
    expect(toFileName(app)).toBe(name);
    expect(toLauncherPath(app)).toBe(`${name}.exe`);
  });

  it('has a command and a noun in ASCII', () => {
    expect(toCommandPath('Field Notes')).toBe('tools/field-notes.exe');
    expect(toNoun('Field Notes')).toBe('FieldNotes');
    for (const app of apps) expect(toNoun(app)).toMatch(/^[A-Za-z0-9]+$/);
  });

  it('states versions as four numbers of 16 bits', () => {
    expect(toVersionNumber('v1.2.3-beta.4+5')).toEqual([1, 2, 3, 0]);
    expect(toVersionNumber('70000.x.1.2')).toEqual([65535, 0, 1, 2]);
  });
});

describe('the files of a Windows package', () => {
  it('are the programs, the module and the scripts beside the payload', () => {
    const { payload, files } = planWindowsFiles({ app: { name: 'Field Notes', version: '1.0.0' } });
    expect(payload).toBe('app');
    expect(files.map(({ path, mode }) => `${path} ${mode.toString(8)}`)).toEqual([
      'Field Notes.exe 755',
      'tools/field-notes.exe 755',
      'tools/FieldNotes/FieldNotes.psm1 644',
      'tools/field-notes-dpapi.ps1 644',
      'tools/field-notes-wsl-check.ps1 644',
      'tools/field-notes-wsl.sh 755',
    ]);
  });

  it.each(apps)('has texts for PowerShell in ASCII with lines of Windows, for %s', (name) => {
    for (const suffix of ['.psm1', '-dpapi.ps1', '-wsl-check.ps1']) {
      const text = textOf(name, suffix);
      expect(text).toMatch(/^[\r\n\x20-\x7e]*$/);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      // A colon after a name is read as the name of a drive.
      expect(text).not.toMatch(/"[^"\r]*\$\w+:[^:"\r]*"/);
    }
  });

  it('writes a text of any script as an expression of ASCII', () => {
    expect(toPowerShellText("it's")).toBe("'it''s'");
    expect(toPowerShellText('é1')).toBe("([char]::ConvertFromUtf32(0xe9) + '1')");
    expect(toPowerShellText('')).toBe("''");
  });

  const started = (shell: ShellId) =>
    ({ app: { name: 'A b', version: '1' }, target: 'win-x64', shell }) as const;

  it('starts the app with paths relative to the program, and passes the commands of the runtime on', () => {
    expect(formatLaunch('Tab\tApp', started('browser'), '.').split('\n')).toEqual([
      'Tab App',
      expect.stringMatching(/^status\t.*\bstop\b/),
      '.\\app\\runtime.exe\tctl',
      '.\\app\\runtime.exe\texec\t.\\app\\shell\\browser.cjs',
    ]);
    expect(formatLaunch('A', started('electron'), '.').split('\n')[3]).toBe(
      '.\\app\\shell\\electron\\a-b.exe',
    );
    expect(formatLaunch('A', started('none'), '..').split('\n')[3]).toBe(
      '..\\app\\runtime.exe\t--manifest\t..\\app\\bundle.json',
    );
  });

  it('has a shortcut in the menu, or among what starts with the user for an app without a window', () => {
    const facts = { app: { name: 'A b', version: '1' }, target: 'win-x64', icons: [], epoch: 0 } as const;
    expect(planShortcuts({ ...facts, shell: 'browser' })).toMatchObject([
      { name: 'A b', place: 'start-menu', target: 'A b.exe' },
    ]);
    expect(planShortcuts({ ...facts, shell: 'none' })).toMatchObject([{ place: 'startup' }]);
  });
});

describe('paths of a payload on Windows', () => {
  const app = { name: 'Field Notes', version: '1.0.0', vendor: 'octo' };
  const faultsOf = (...paths: string[]) =>
    findWindowsPathFaults(
      app,
      paths.map((path) => ({ kind: 'file', path, mode: 0o644, size: 1 })),
    ).map(({ code, file }) => `${code} ${file}`);

  it('are refused by name', () => {
    const long = `services/${'a'.repeat(60)}/${'b'.repeat(120)}`;
    expect(
      faultsOf('services/ok.txt', 'services/aux.txt', 'a:b', 'dir./x', 'y ', 'Read', 'read', long),
    ).toEqual(
      ['services/aux.txt', 'a:b', 'dir./x', 'y ', 'read', long].map((path) => `payload-path-refused ${path}`),
    );
    expect(findWindowsPathFaults(app, [{ kind: 'symlink', path: 'x', target: 'y' }])).toHaveLength(1);
  });
});

describe('scripts by their own parsers', () => {
  const parse = `
import sys, tree_sitter, tree_sitter_powershell
parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_powershell.language()))
print(parser.parse(open(sys.argv[1], 'rb').read()).root_node.has_error)`;

  async function withFile(text: string, body: (path: string) => void): Promise<void> {
    const dir = mkdtempSync(join(tmpdir(), 'scripts-'));
    try {
      writeFileSync(join(dir, 'script'), text);
      body(join(dir, 'script'));
    } finally {
      rmSync(dir, { recursive: true });
    }
  }

  withTools('tree-sitter-powershell')('the texts for PowerShell have no fault of syntax', async () => {
    for (const suffix of ['.psm1', '-dpapi.ps1', '-wsl-check.ps1']) {
      await withFile(textOf("L'été 日本", suffix), (path) => {
        const args = ['-c', parse, path];
        expect(execFileSync(toolPath('tree-sitter-powershell'), args, { encoding: 'utf8' })).toBe('False\n');
      });
    }
  });

  needs('dash').it('the script for WSL says on another system that it is not for it', () =>
    withFile(textOf("L'été 日本", '-wsl.sh'), (path) => {
      const env = { PATH: process.env['PATH'] };
      let message = '';
      try {
        execFileSync('dash', [path, 'status'], { env, stdio: 'pipe' });
      } catch (error) {
        message = String((error as { stderr: Buffer }).stderr);
      }
      expect(message).toContain('Windows Subsystem for Linux');
    }),
  );
});
