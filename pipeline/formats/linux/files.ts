import { toAppFolder } from '../../../schema/app-folder.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { toPackageName } from '../../shared/archive/naming.ts';
import { toShell } from '../../shells/registry.ts';
import type { LayoutFile } from '../file-set.ts';
import type { About, PayloadFacts } from '../format.ts';
import { planCompletions, toManPage, type ZshFolder } from './command-line/files.ts';
import { findLinkScheme, formatDesktopEntry } from './desktop-entry.ts';
import { toGzip } from './gzip.ts';
import { planIcons } from './icon-theme.ts';
import { formatLauncher } from './launcher.ts';
import { formatMetainfo, toComponentId } from './metainfo.ts';
import { formatUserUnit } from './user-unit.ts';

/** Shells use the same integration on every Linux distribution. */
const linux: Target = 'linux-x64';

/**
 * The files of every Linux package in /usr: launcher, menu entry or unit, icons, completions, manual page and metadata for catalogues. Paths
 * are relative to the root. `zsh` is the folder of a distribution's completions for zsh.
 */
export function planLinuxFiles(
  facts: PayloadFacts,
  about: About | undefined,
  zsh: ZshFolder = 'site-functions',
): LayoutFile[] {
  const { app, shell, icons, epoch } = facts;
  const name = toPackageName(app);
  const integration: LayoutFile =
    toShell(shell).integration(linux) === 'user-service'
      ? {
          path: `usr/lib/systemd/user/${name}.service`,
          mode: 0o644,
          content: about && formatUserUnit(`/usr/bin/${name}`, about),
        }
      : {
          path: `usr/share/applications/${name}.desktop`,
          mode: 0o644,
          content:
            about &&
            formatDesktopEntry(
              {
                name,
                command: `/usr/bin/${name}`,
                windowClass: toAppFolder(app.name),
                scheme: findLinkScheme(facts),
              },
              about,
            ),
        };
  return [
    { path: `usr/bin/${name}`, mode: 0o755, content: formatLauncher(facts) },
    integration,
    ...planIcons(name, icons),
    ...planCompletions({ program: name, shell }, 'usr/share', zsh),
    {
      path: `usr/share/man/man1/${name}.1.gz`,
      mode: 0o644,
      content: about && toGzip(toManPage({ app, program: name, shell, epoch }, about)),
    },
    {
      path: `usr/share/metainfo/${toComponentId(app)}.metainfo.xml`,
      mode: 0o644,
      content: about && formatMetainfo({ app, shell, epoch }, about),
    },
  ];
}
