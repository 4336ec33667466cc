import { stringify } from 'yaml';
import type { Promotion } from '../../../../schema/promotion.ts';
import type { Offer } from './offer.ts';

const types: Readonly<Record<string, string>> = { msi: 'wix', nsis: 'nullsoft' };
const schemaVersion = '1.10.0';

export interface WingetFile {
  name: string;
  text: string;
}

/** A part of an identifier: winget allows neither spaces nor separators of paths in it. */
const toPart = (text: string) => text.replaceAll(/[^A-Za-z0-9+-]+/g, '') || 'App';

const toText = (type: string, fields: object) =>
  `# yaml-language-server: $schema=https://aka.ms/winget-manifest.${type}.${schemaVersion}.schema.json\n\n${stringify(fields, { lineWidth: 0 })}`;

/**
 * The three manifests of winget; undefined without an .msi or NSIS installer. https://learn.microsoft.com/en-us/windows/package-manager/package/manifest
 */
export function renderWinget(
  { predicate }: Promotion,
  facts: { publisher: string; title: string; summary: string; license: string },
  offers: readonly Offer[],
): WingetFile[] | undefined {
  const { app, repository, release, promoted } = predicate;
  const installers = offers
    .filter(({ target, format }) => target === 'win-x64' && format in types)
    .map(({ format, url, sha256 }) => ({
      Architecture: 'x64',
      InstallerType: types[format],
      InstallerUrl: url,
      InstallerSha256: sha256.toUpperCase(),
    }));
  if (installers.length === 0) return undefined;
  const id = `${toPart(facts.publisher)}.${toPart(facts.title)}`;
  const shared = { PackageIdentifier: id, PackageVersion: app.version };
  const end = (type: string) => ({ ManifestType: type, ManifestVersion: schemaVersion });
  return [
    {
      name: `${id}.yaml`,
      text: toText('version', { ...shared, DefaultLocale: 'en-US', ...end('version') }),
    },
    {
      name: `${id}.installer.yaml`,
      text: toText('installer', {
        ...shared,
        ReleaseDate: promoted.at.slice(0, 10),
        Installers: installers,
        ...end('installer'),
      }),
    },
    {
      name: `${id}.locale.en-US.yaml`,
      text: toText('defaultLocale', {
        ...shared,
        PackageLocale: 'en-US',
        Publisher: facts.publisher,
        PackageName: facts.title,
        PackageUrl: repository,
        License: facts.license,
        ShortDescription: facts.summary,
        ReleaseNotesUrl: release.url,
        ...end('defaultLocale'),
      }),
    },
  ];
}
