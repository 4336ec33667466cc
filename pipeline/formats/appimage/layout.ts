import { toAppFolder } from '../../../schema/app-folder.ts';
import { toPackageName } from '../../shared/archive/naming.ts';
import { toShell } from '../../shells/registry.ts';
import type { AppIcon } from '../content.ts';
import type { FileSet, LayoutFile } from '../file-set.ts';
import type { About, PayloadFacts } from '../format.ts';
import { planCompletions, toManPage } from '../linux/command-line/files.ts';
import { findLinkScheme, formatDesktopEntry, formatTerminalEntry } from '../linux/desktop-entry.ts';
import { toGzip } from '../linux/gzip.ts';
import { planIcons } from '../linux/icon-theme.ts';
import { toInstallDir } from '../linux/install-dir.ts';
import { planStart, type StartedApp } from '../linux/launcher.ts';
import { formatMetainfo, toComponentId } from '../linux/metainfo.ts';

/** The folder of the payload in an AppImage, without a leading slash. */
export const toPayloadFolder = (name: string): string => toInstallDir(name).slice(1);

/** The licenses of the program in front of the image, beside the licenses of the app. */
export const toLicensePath = (name: string): string => `usr/share/licenses/${name}/appimage-runtime.txt`;

/** The program that the runtime starts. The folder of an AppImage is another one at each start. */
function formatAppRun(started: StartedApp, name: string): string {
  return `${[
    '#!/bin/sh',
    `dir=$(cd "$(dirname "$(readlink -f "$0")")" && pwd -P)/${toPayloadFolder(name)}`,
    ...planStart(started),
  ].join('\n')}\n`;
}

function formatEntry(name: string, facts: PayloadFacts, about: About): string {
  const { app, shell } = facts;
  const command = { name, command: name, windowClass: toAppFolder(app.name), scheme: findLinkScheme(facts) };
  return toShell(shell).integration('linux-x64') === 'menu-entry'
    ? formatDesktopEntry(command, about)
    : formatTerminalEntry(command, about);
}

/** The icon that programs show for the file: the vector, else the largest picture. */
function findMainIcon(icons: readonly AppIcon[]): AppIcon | undefined {
  const toRank = ({ size }: AppIcon) => (size === 'scalable' ? Number.POSITIVE_INFINITY : size);
  return [...icons].sort((a, b) => toRank(b) - toRank(a))[0];
}

function planMainIcon(name: string, icons: readonly AppIcon[]): LayoutFile[] {
  const icon = findMainIcon(icons);
  if (icon === undefined) return [];
  const content = icon.from === undefined ? undefined : { copyOf: icon.from };
  const suffix = icon.size === 'scalable' ? 'svg' : 'png';
  return ['.DirIcon', `${name}.${suffix}`].map((path) => ({ path, mode: 0o644, content }));
}

/** What catalogues read of the app, and what programs that install AppImages take for shells and man. */
function planDescriptions(
  program: string,
  { app, shell, epoch }: PayloadFacts,
  about: About | undefined,
): LayoutFile[] {
  return [
    {
      path: `usr/share/metainfo/${toComponentId(app)}.metainfo.xml`,
      mode: 0o644,
      content: about && formatMetainfo({ app, shell, epoch }, about),
    },
    ...planCompletions({ program, shell }, 'usr/share', 'site-functions'),
    {
      path: `usr/share/man/man1/${program}.1.gz`,
      mode: 0o644,
      content: about && toGzip(toManPage({ app, program, shell, epoch }, about)),
    },
  ];
}

/**
 * What an AppImage contains beside its payload: what starts the app, the menu entry and the icons, at the places of
 * https://docs.appimage.org/reference/appdir.html. Pure.
 */
export function layoutAppImage(facts: PayloadFacts, about: About | undefined): FileSet {
  const name = toPackageName(facts.app);
  const entry = about && formatEntry(name, facts, about);
  return {
    payload: toPayloadFolder(name),
    files: [
      { path: 'AppRun', mode: 0o755, content: formatAppRun(facts, name) },
      { path: `${name}.desktop`, mode: 0o644, content: entry },
      { path: `usr/share/applications/${name}.desktop`, mode: 0o644, content: entry },
      { path: toLicensePath(name), mode: 0o644, content: undefined },
      ...planMainIcon(name, facts.icons),
      ...planIcons(name, facts.icons),
      ...planDescriptions(name, facts, about),
    ],
  };
}
