import { describe, expect, it } from '@jest/globals';
import { targets } from '../../schema/vocabulary.ts';
import { parseShell } from '../shells/parse-shell.ts';
import { shellIds, toShell } from '../shells/registry.ts';
import { parseFormats } from './parse-formats.ts';
import { findFormat, formatIds, identifyFile, listFormats, toFormat } from './registry.ts';

const app = { name: 'Field Notes', version: '1.0.0-beta.2', vendor: 'Octo-Org' };

describe('the registry of formats', () => {
  it('has each member under its own id', () => {
    for (const id of formatIds) expect(toFormat(id).id).toBe(id);
    for (const id of shellIds) expect(toShell(id).id).toBe(id);
    expect(findFormat('snap')).toBeUndefined();
  });

  it.each(formatIds.flatMap((id) => toFormat(id).targets.map((target) => [id, target] as const)))(
    'recognizes a %s for %s by its file name',
    (id, target) => {
      const name = toFormat(id).fileName(app, target);
      expect(name.endsWith(toFormat(id).extension)).toBe(true);
      const found = identifyFile(name);
      expect([found?.format.id, found?.identity.target]).toEqual([id, target]);
      expect(found?.identity.app).toEqual({
        name: 'field-notes',
        version: '1.0.0-beta.2',
        ...(id === 'deb' || id === 'rpm' ? { vendor: 'octo-org' } : {}),
      });
    },
  );

  it('names files as Debian and rpm do, and with the target for an archive', () => {
    expect(toFormat('deb').fileName(app, 'linux-arm64')).toBe('octo.org-field-notes_1.0.0~beta.2_arm64.deb');
    expect(toFormat('rpm').fileName(app, 'linux-arm64')).toBe(
      'octo.org-field-notes-1.0.0~beta.2-1.aarch64.rpm',
    );
    expect(toFormat('tar.zst').fileName(app, 'win-x64')).toBe('field-notes-1.0.0-beta.2-win-x64.tar.zst');
    expect(identifyFile('notes.txt')).toBeUndefined();
  });

  it('lists the formats that a machine can make', () => {
    expect(listFormats('linux-x64', 'linux-x64')).toEqual(expect.arrayContaining(['deb', 'rpm', 'tar.zst']));
    expect(listFormats('linux-x64', 'win-x64')).not.toContain('deb');
    expect(listFormats('win-x64', 'linux-x64')).not.toContain('deb');
    for (const target of targets) expect(listFormats(target, 'linux-x64').length).toBeGreaterThan(0);
  });

  it('gives a layout without reading anything, the same files with and without texts', () => {
    const about = { displayName: 'N', summary: 'N', maintainer: 'A <a@b.example>', license: undefined };
    for (const id of formatIds) {
      const facts = { app, target: 'linux-x64', shell: 'browser', icons: [], epoch: 0 } as const;
      const paths = (texts: typeof about | undefined) =>
        toFormat(id)
          .layout(facts, texts)
          .files.map(({ path }) => path);
      expect(paths(undefined)).toEqual(paths(about));
    }
  });
});

describe('parsing shells and formats', () => {
  it('reads a list with commas or spaces once each', () => {
    expect(parseFormats('deb, tar.zst\ndeb')).toEqual(['deb', 'tar.zst']);
    expect(parseShell('browser')).toBe('browser');
  });

  it('names the unknown value and every member of the registry', () => {
    expect(() => parseFormats('deb,snap')).toThrow(
      expect.objectContaining({
        message: '"snap" is not a format',
        remedy: `choose from ${formatIds.join(', ')}`,
      }),
    );
    expect(() => parseShell('tauri')).toThrow(
      expect.objectContaining({ code: 'shell-unknown', remedy: `choose from ${shellIds.join(', ')}` }),
    );
  });
});
