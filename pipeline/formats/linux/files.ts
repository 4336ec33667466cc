import type { Target } from '../../../schema/vocabulary.ts';
import { toShell } from '../../shells/registry.ts';
import type { LayoutFile } from '../file-set.ts';
import type { About, PayloadFacts } from '../format.ts';
import { formatDesktopEntry } from './desktop-entry.ts';
import { planIcons } from './icon-theme.ts';
import { formatLauncher } from './launcher.ts';
import { formatUserUnit } from './user-unit.ts';

/** Shells use the same integration on every Linux distribution. */
const linux: Target = 'linux-x64';

/** The files of every Linux package in /usr: launcher, menu entry or unit, icons. Paths are relative to the root. */
export function planLinuxFiles(
  slug: string,
  { shell, icons }: PayloadFacts,
  about: About | undefined,
): LayoutFile[] {
  const integration: LayoutFile =
    toShell(shell).integration(linux) === 'user-service'
      ? {
          path: `usr/lib/systemd/user/${slug}.service`,
          mode: 0o644,
          content: about && formatUserUnit(slug, shell, about),
        }
      : {
          path: `usr/share/applications/${slug}.desktop`,
          mode: 0o644,
          content: about && formatDesktopEntry(slug, about),
        };
  return [
    { path: `usr/bin/${slug}`, mode: 0o755, content: formatLauncher(slug, shell) },
    integration,
    ...planIcons(slug, icons),
  ];
}
