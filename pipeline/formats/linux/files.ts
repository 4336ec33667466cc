import type { Shell } from '../../../schema/artifact-manifest.ts';
import type { About } from '../../stages/package-desktop/about.ts';

/** A text file of the package, outside the payload. `path` is relative to the package's root. */
export interface DebFile {
  path: string;
  mode: number;
  text: string;
}

/** A field of a desktop entry: backslashes and line breaks are escaped. https://specifications.freedesktop.org/desktop-entry/latest/value-types.html */
const toEntryText = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll(/[\r\n]+/g, ' ');

function formatLauncher(slug: string, shell: Shell): string {
  const dir = `/opt/${slug}`;
  const command =
    shell === 'none'
      ? `${dir}/runtime --manifest ${dir}/bundle.json`
      : `${dir}/runtime exec ${dir}/shell/browser.cjs`;
  return `#!/bin/sh\nexec ${command} "$@"\n`;
}

function formatDesktopEntry(slug: string, about: About): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.5',
    `Name=${toEntryText(about.displayName)}`,
    `Comment=${toEntryText(about.summary)}`,
    `Exec=/usr/bin/${slug}`,
    `Icon=${slug}`,
    'Terminal=false',
    'Categories=Utility;',
    'StartupNotify=true',
    // The window's class, so that a dock shows the window under the app's own icon.
    `StartupWMClass=${slug}`,
    'Actions=health;quit;',
    '',
    '[Desktop Action health]',
    'Name=Health',
    `Exec=/usr/bin/${slug} --health`,
    '',
    '[Desktop Action quit]',
    'Name=Quit',
    `Exec=/usr/bin/${slug} --quit`,
    '',
  ].join('\n');
}

/** A unit for `systemctl --user`: an app without a window runs while its user is logged in. */
function formatUserUnit(slug: string, about: About): string {
  return [
    '[Unit]',
    `Description=${about.displayName.replaceAll('%', '%%')}`,
    '',
    '[Service]',
    `ExecStart=/opt/${slug}/runtime --manifest /opt/${slug}/bundle.json`,
    'Restart=on-failure',
    'TimeoutStopSec=30',
    '',
    '[Install]',
    'WantedBy=default.target',
    '',
  ].join('\n');
}

/** What stands in /usr for an app: launcher, menu entry or unit. */
export function planDebFiles(slug: string, shell: Shell, about: About): DebFile[] {
  const files: DebFile[] = [{ path: `usr/bin/${slug}`, mode: 0o755, text: formatLauncher(slug, shell) }];
  if (shell === 'none') {
    files.push({
      path: `usr/lib/systemd/user/${slug}.service`,
      mode: 0o644,
      text: formatUserUnit(slug, about),
    });
  } else {
    files.push({
      path: `usr/share/applications/${slug}.desktop`,
      mode: 0o644,
      text: formatDesktopEntry(slug, about),
    });
  }
  return files;
}

/**
 * The maintainer scripts: several apps can be installed, so /usr/bin/vrooli is an alternative, not a file of one of them.
 * https://www.debian.org/doc/debian-policy/ch-maintainerscripts.html
 */
export function planMaintainerScripts(slug: string, shell: Shell): DebFile[] {
  const refresh =
    shell === 'none'
      ? ''
      : 'if command -v update-desktop-database >/dev/null 2>&1; then\n  update-desktop-database -q /usr/share/applications || true\nfi\n';
  const postinst = `#!/bin/sh
set -e
if [ "$1" = configure ]; then
  update-alternatives --install /usr/bin/vrooli vrooli /opt/${slug}/vrooli 50
fi
${refresh}`;
  const prerm = `#!/bin/sh
set -e
if [ "$1" = remove ] || [ "$1" = deconfigure ]; then
  update-alternatives --remove vrooli /opt/${slug}/vrooli
fi
`;
  return [
    { path: 'DEBIAN/postinst', mode: 0o755, text: postinst },
    { path: 'DEBIAN/prerm', mode: 0o755, text: prerm },
  ];
}
