import { describe, expect, it } from '@jest/globals';
import type { ShellId } from '../../shells/registry.ts';
import type { PayloadFacts } from '../format.ts';
import { planAppFiles } from './files.ts';
import { formatIcns } from './icns.ts';
import { toAppleVersion, toBundleId } from './names.ts';
import { findMacPathFaults } from './path-faults.ts';

const about = {
  displayName: 'Say "Hi" & <Go>',
  summary: 'A summary',
  maintainer: 'Jo & Co <jo@example.org>',
  license: undefined,
};
const facts = (shell: ShellId): PayloadFacts => ({
  app: { name: 'Tiny App', version: '1.2.0-rc.1', vendor: 'Octo-Org' },
  target: 'darwin-arm64',
  shell,
  icons: [{ size: 256, from: '/icon.png' }],
  epoch: 0,
});
const textOf = (shell: ShellId, end: string): string => {
  const { content } = planAppFiles(facts(shell), about).find(({ path }) => path.endsWith(end)) ?? {};
  if (typeof content !== 'string') throw new Error(`${end} has no text`);
  return content;
};

describe('the files of a bundle', () => {
  it('are below Contents, with data outside the folder of programs', () => {
    const paths = planAppFiles(facts('none'), about).map(({ path, mode }) => `${mode.toString(8)} ${path}`);
    expect(paths).toEqual([
      '644 tiny-app.app/Contents/Info.plist',
      '644 tiny-app.app/Contents/PkgInfo',
      '755 tiny-app.app/Contents/MacOS/tiny-app',
      '755 tiny-app.app/Contents/Resources/start.sh',
      '644 tiny-app.app/Contents/Resources/en.lproj/InfoPlist.strings',
      '644 tiny-app.app/Contents/Resources/app.icns',
      '644 tiny-app.app/Contents/Resources/octo.org.tiny-app.plist',
      '755 tiny-app.app/Contents/Resources/login-service.sh',
      '644 tiny-app.app/Contents/Resources/NOTARIZATION.md',
      '755 tiny-app.app/Contents/Resources/quarantine-release.sh',
      '644 tiny-app.app/Contents/_CodeSignature/CodeResources',
      '644 tiny-app.app/Contents/CodeResources',
    ]);
  });

  it('state identifier, numeric version, processor and the oldest system', () => {
    const plist = textOf('browser', 'Info.plist');
    for (const [key, value] of [
      ['CFBundleIdentifier', '<string>octo.org.tiny-app</string>'],
      ['CFBundleVersion', '<string>1.2.0</string>'],
      ['CFBundleExecutable', '<string>tiny-app</string>'],
      ['CFBundleGetInfoString', '<string>Say &quot;Hi&quot; &amp; &lt;Go&gt; 1.2.0-rc.1</string>'],
      ['LSMinimumSystemVersion', '<string>13.5</string>'],
      ['NSHumanReadableCopyright', '<string>Jo &amp; Co</string>'],
      ['LSUIElement', '<true/>'],
    ])
      expect(plist).toContain(`<key>${key}</key>\n\t${value}\n`);
    expect(textOf('browser', 'InfoPlist.strings')).toContain(
      '"CFBundleDisplayName" = "Say \\"Hi\\" & <Go>";',
    );
  });

  it('start at login only without a window', () => {
    expect(textOf('none', 'tiny-app.plist')).toContain('<key>RunAtLoad</key>\n\t<true/>');
    const agent = textOf('browser', 'tiny-app.plist');
    expect(agent).toContain('<key>RunAtLoad</key>\n\t<false/>');
    expect(agent).toContain('/Applications/tiny-app.app/Contents/MacOS/tiny-app');
    expect(agent).not.toContain('KeepAlive');
  });

  it('start the shell, or pass a command to the runtime', () => {
    expect(textOf('browser', 'start.sh')).toContain(
      'exec "$dir/runtime" "exec" "$dir/shell/browser.cjs" "$@"',
    );
    expect(textOf('browser', 'start.sh')).toContain('exec "$dir/runtime" ctl "$@"');
  });
});

describe('names', () => {
  it.each([
    ['1.2.3', '1.2.3'],
    ['v2.0', '2.0.0'],
    ['1.2.3-beta.4+5', '1.2.3'],
    ['2026.11.27.1', '2026.11.27'],
    ['nightly', '0.0.0'],
  ])('%s is the version %s', (version, expected) => expect(toAppleVersion(version)).toBe(expected));

  it('give each app an identifier of its own, of letters, digits, dots and hyphens', () => {
    const ids = [
      { name: 'a b', version: '1' },
      { name: 'a+b', version: '1' },
      { name: 'a-b', version: '1', vendor: 'v_w' },
      { name: 'é', version: '1' },
    ].map(toBundleId);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9.-]+$/);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('paths', () => {
  it('that are one path on macOS are refused, and those in decomposed form', () => {
    const tree = ['a', 'A', 'é'.normalize('NFD'), 'b'].map((path) => ({ kind: 'dir', path }) as const);
    const faults = findMacPathFaults(facts('none').app, tree);
    expect(faults.map(({ file, code }) => [file, code])).toEqual([
      ['A', 'payload-path-refused'],
      ['é'.normalize('NFD'), 'payload-path-refused'],
    ]);
  });
});

describe('an .icns', () => {
  it('has the images of its sizes, smallest first, with lengths', () => {
    const icns = Buffer.from(
      formatIcns([
        { pixels: 128, png: Buffer.from('large') },
        { pixels: 16, png: Buffer.from('s') },
        { pixels: 48, png: Buffer.from('not a size of icns') },
      ]),
    );
    expect(icns.toString('latin1')).toBe('icns\0\0\0\x1eicp4\0\0\0\x09sic07\0\0\0\x0dlarge');
  });
});
