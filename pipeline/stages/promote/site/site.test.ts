import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { promotionExample } from '../../../../scripts/generate/examples/promotion.ts';
import { chooseTarget } from './choose-target.ts';
import { renderDownloadPage } from './download-page.ts';
import { renderCask } from './homebrew-cask.ts';
import type { Offer } from './offer.ts';
import { renderWinget } from './winget.ts';

const sha256 = 'ab'.repeat(32);
const offer = (name: string, target: string, format: string): Offer => ({
  ...{ name, target, format, sha256, size: 1_500_000, by: undefined },
  url: `https://github.com/owner/app/releases/download/v1/${name}`,
});
const offers = [
  offer('a.tar.zst', 'linux-x64', 'tar.zst'),
  offer('a.AppImage', 'linux-x64', 'appimage'),
  offer('a.zip', 'darwin-arm64', 'zip'),
  offer('a.dmg', 'darwin-arm64', 'dmg'),
  offer('a.exe', 'win-x64', 'nsis'),
];

describe('static files about a release', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140', 'x86', 'win-x64'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0', '', 'linux-x64'],
    ['Mozilla/5.0 (X11; Linux aarch64) Firefox/140.0', '', 'linux-arm64'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/140', 'arm', 'darwin-arm64'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605', '', 'darwin-x64'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)', '', undefined],
    ['Mozilla/5.0 (Linux; Android 16; Pixel) Chrome/140', 'arm', undefined],
    ['Mozilla/5.0 (X11; CrOS x86_64 1) Chrome/140', '', undefined],
  ])('choose for %s (%s) the target %s', (userAgent, architecture, target) => {
    expect(chooseTarget(userAgent, architecture)).toBe(target);
  });

  it('have a page whose script offers the installer of the visitor, and which ends no script early', () => {
    const page = renderDownloadPage(promotionExample, 'A </script><b> "B"', offers);
    expect(page).not.toContain('A </script>');
    expect(page.indexOf('a.AppImage')).toBeLessThan(page.indexOf('a.tar.zst'));
    const script = /<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? '';
    const link = { href: '', textContent: '' };
    const document = { createElement: () => link, getElementById: () => ({ replaceChildren: () => {} }) };
    const navigator = { userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)' };
    new Function('document', 'navigator', script)(document, navigator);
    expect(link.href).toMatch(/a\.exe$/);
    expect(link.textContent).toContain('A </script><b> "B" for Windows');
  });

  it('have a cask with the disk image, and no code in its texts', () => {
    const facts = { token: 'a', title: 'A "#{`id`}"', summary: 's\nx', appBundle: 'A.app' };
    const cask = renderCask(promotionExample, facts, offers) ?? '';
    expect(cask).toContain('on_arm do');
    expect(cask).toContain('a.dmg');
    expect(cask).not.toContain('on_intel');
    expect(cask).toContain('name "A \\"\\#{`id`}\\""');
    expect(renderCask(promotionExample, facts, [])).toBeUndefined();
  });

  it('have manifests of winget with the installer and its digest', () => {
    const facts = { publisher: 'Owner Ltd.', title: 'A: b', summary: 's', license: 'MIT' };
    const [version, installer, locale] = renderWinget(promotionExample, facts, offers) ?? [];
    expect(version?.name).toBe('OwnerLtd.Ab.yaml');
    expect(parse(installer?.text ?? '')).toMatchObject({
      PackageIdentifier: 'OwnerLtd.Ab',
      PackageVersion: '1.2.0',
      Installers: [{ InstallerType: 'nullsoft', InstallerSha256: sha256.toUpperCase() }],
    });
    expect(parse(locale?.text ?? '')).toMatchObject({ PackageName: 'A: b', Publisher: 'Owner Ltd.' });
    expect(renderWinget(promotionExample, facts, [])).toBeUndefined();
  });
});
