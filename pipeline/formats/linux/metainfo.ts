import { type ShellId, toShell } from '../../shells/registry.ts';
import { toPackageName } from '../../shared/archive/naming.ts';
import type { About, AppIdentity } from '../format.ts';
import { parsePackageName } from './package-name.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const toXml = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => escapes[character] ?? '');

/** A part of an id: letters, digits and underscores, not a digit first. */
const toPart = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .replace(/^(?=\d|$)/, '_');

/**
 * The id of an app in software catalogues: the pages of its publisher's account on GitHub, which is the default of the vendor, and the name of the
 * app; a domain that belongs to nobody where the publisher is not known. https://www.freedesktop.org/software/appstream/docs/chap-Metadata.html#tag-id-generic
 */
export function toComponentId(app: AppIdentity): string {
  const { name, vendor } = parsePackageName(toPackageName(app));
  const publisher = app.vendor === undefined ? ['com', 'example'] : ['io', 'github', vendor ?? ''];
  return [...publisher, name].map(toPart).join('.');
}

/** A sentence without the dot at its end, of a length that catalogues show. */
function toSummary(text: string): string {
  const [sentence = ''] = text.split(/(?<=\.)\s/);
  const characters = [...sentence.replace(/[.\s]+$/, '')];
  return characters.length <= 90 ? characters.join('') : `${characters.slice(0, 89).join('')}…`;
}

/** What the metadata of an app are made from. */
export interface MetainfoFacts {
  app: AppIdentity;
  shell: ShellId;
  /** Seconds since the epoch: the date of the release. */
  epoch: number;
}

/**
 * The metadata of an app for software catalogues. The metadata themselves are under CC0, which catalogues ask for; the license of the app is in
 * the package. https://www.freedesktop.org/software/appstream/docs/chap-Quickstart.html
 */
export function formatMetainfo({ app, shell, epoch }: MetainfoFacts, about: About): string {
  const name = toPackageName(app);
  const hasMenuEntry = toShell(shell).integration('linux-x64') === 'menu-entry';
  const [, developer = about.maintainer] = /^(.*\S)\s*<[^<>]*>$/.exec(about.maintainer) ?? [];
  const summary = toSummary(about.summary) || about.displayName;
  const id = toComponentId(app);
  const text =
    about.summary.length >= 80
      ? about.summary
      : `${about.summary.replace(/\.$/, '')}. It runs on this computer, and its data stays there.`;
  const kind = hasMenuEntry
    ? [
        `  <launchable type="desktop-id">${toXml(name)}.desktop</launchable>`,
        '  <categories>\n    <category>Utility</category>\n  </categories>',
      ]
    : [];
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<component type="${hasMenuEntry ? 'desktop-application' : 'console-application'}">`,
    `  <id>${toXml(id)}</id>`,
    '  <metadata_license>CC0-1.0</metadata_license>',
    `  <project_license>LicenseRef-${toXml(name.replaceAll(/[^A-Za-z0-9.-]/g, '.'))}</project_license>`,
    `  <name>${toXml(about.displayName)}</name>`,
    `  <summary>${toXml(summary)}</summary>`,
    `  <developer_name>${toXml(developer)}</developer_name>`,
    '  <description>',
    `    <p>${toXml(text)}</p>`,
    '  </description>',
    ...kind,
    '  <provides>',
    `    <binary>${toXml(name)}</binary>`,
    '  </provides>',
    '  <releases>',
    `    <release version="${toXml(app.version)}" date="${new Date(epoch * 1000).toISOString().slice(0, 10)}"/>`,
    '  </releases>',
    '  <content_rating type="oars-1.1"/>',
    '</component>',
  ].join('\n')}\n`;
}
