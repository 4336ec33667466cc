import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { toAppSlug, toDebVersion, toInstallerName, toReleaseStem, toRuntimeName } from './naming.ts';

const dpkg = existsSync('/usr/bin/dpkg') ? it : it.skip;

describe('toAppSlug', () => {
  it.each([
    ['Field Notes', 'field-notes'],
    ['picker-wheel', 'picker-wheel'],
    ['../../etc/passwd', 'etcpasswd'],
    ['Café  Österreich', 'cafe-osterreich'],
    ['..', 'app-unnamed'],
    ['X', 'app-x'],
    ['日本', 'app-unnamed'],
    ['a..b/..', 'a.b'],
    ['C++', 'c++'],
  ])('%s -> %s', (name, slug) => {
    expect(toAppSlug(name)).toBe(slug);
    expect(slug).toMatch(/^[a-z0-9][a-z0-9+.-]+$/);
  });
});

describe('toDebVersion', () => {
  it.each([
    ['1.2.3', '1.2.3'],
    ['v1.2.3', '1.2.3'],
    ['1.0.0-beta.2', '1.0.0~beta.2'],
    ['1.0.0-rc-1+build.5', '1.0.0~rc.1+build.5'],
    ['2024_01', '2024.01'],
    ['main', '0~main'],
  ])('%s -> %s', (version, expected) => {
    expect(toDebVersion(version)).toBe(expected);
  });

  dpkg('keeps the order of semver, and dpkg accepts it', () => {
    const ordered = ['main', '1.0.0-alpha', '1.0.0-beta.2', '1.0.0-beta.11', '1.0.0', '1.0.1', '1.10.0'].map(
      toDebVersion,
    );
    for (const version of ordered) execFileSync('dpkg', ['--validate-version', version]);
    ordered.slice(1).forEach((version, index) => {
      execFileSync('dpkg', ['--compare-versions', ordered[index] ?? '', 'lt', version]);
    });
  });
});

describe('file names', () => {
  const app = { name: 'Field Notes', version: '1.0.0-beta/2' };
  it('follow Debian for a .deb and name the target for the rest', () => {
    expect(toInstallerName(app, 'linux-arm64', 'deb')).toBe('field-notes_1.0.0~beta.2_arm64.deb');
    expect(toInstallerName(app, 'win-x64', 'tar.zst')).toBe('field-notes-1.0.0-beta.2-win-x64.tar.zst');
    expect(toReleaseStem(app.name, app.version)).toBe('field-notes-1.0.0-beta.2');
  });

  it('have .exe on Windows only', () => {
    expect([toRuntimeName('win-x64'), toRuntimeName('darwin-x64')]).toEqual(['runtime.exe', 'runtime']);
  });
});
