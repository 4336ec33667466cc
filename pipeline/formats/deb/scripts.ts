import { browserProfile, toAppFolder } from '../../../schema/app-folder.ts';
import { maintenanceFile } from '../../../schema/installed-app.ts';
import { toAppSlug, toPackageName } from '../../shared/archive/naming.ts';
import type { LayoutFile } from '../file-set.ts';
import type { AppIdentity } from '../format.ts';
import { toInstallDir } from '../linux/install-dir.ts';
import { toShellWord } from '../linux/launcher.ts';
import { maintenanceFunctions } from '../linux/maintenance.ts';

/** Short names of the package's command: links that the package makes where no other program has the name. */
function planShortNames(app: AppIdentity): { link: string; target: string }[] {
  const name = toPackageName(app);
  return [
    { link: `/usr/bin/${toAppSlug(app.name)}`, target: `/usr/bin/${name}` },
    { link: '/usr/bin/vrooli', target: `${toInstallDir(name)}/vrooli` },
  ];
}

const head = (name: string): string => `#!/bin/sh
set -e
root=\${DPKG_ROOT:-}
dir=$root${toInstallDir(name)}
`;

function formatPostinst(app: AppIdentity, hasMenuEntry: boolean): string {
  const offers = planShortNames(app).map(
    ({ link, target }) => `  offer ${toShellWord(link)} ${toShellWord(target)}\n`,
  );
  const refresh = hasMenuEntry
    ? 'if command -v update-desktop-database >/dev/null 2>&1; then\n  update-desktop-database -q "$root/usr/share/applications" || true\nfi\n'
    : '';
  return `${head(toPackageName(app))}
offer() {
  if [ -e "$root$1" ] || [ -L "$root$1" ]; then return 0; fi
  if [ -z "$root" ] && command -v "\${1##*/}" >/dev/null 2>&1; then return 0; fi
  ln -s "$2" "$root$1"
}
case "$1" in
configure)
  rm -f "$dir/${maintenanceFile}"
${offers.join('')}  ;;
abort-*) rm -f "$dir/${maintenanceFile}" ;;
esac
${refresh}`;
}

function formatPrerm(app: AppIdentity): string {
  const withdrawals = planShortNames(app).map(
    ({ link, target }) => `  withdraw ${toShellWord(link)} ${toShellWord(target)}\n`,
  );
  return `${head(toPackageName(app))}
withdraw() {
  if [ "$(readlink "$root$1" 2>/dev/null)" = "$2" ]; then rm -f "$root$1"; fi
}
${maintenanceFunctions}
case "$1" in
upgrade) announce upgrade ;;
remove)
  stop_app
${withdrawals.join('')}  ;;
esac
`;
}

/** Says what stays. Only its users can delete it: root does not search their home folders. */
function formatPostrm({ name }: AppIdentity): string {
  const folder = toAppFolder(name);
  const word = toShellWord(folder);
  const kept = [
    `The data of each user stays in ~/.config/${folder} (or below $XDG_CONFIG_HOME), the browser's profile in ~/.cache/${folder}/${browserProfile}.`,
    'A user who does not need it any more deletes it:',
    `  rm -rf -- ~/.config/${word} ~/.cache/${word}/${browserProfile}`,
  ];
  const toCase = (action: string, done: string) =>
    `${action}) printf '%s\\n' ${[`${name} ${done}.`, ...kept].map(toShellWord).join(' ')} ;;\n`;
  return `#!/bin/sh
set -e
case "$1" in
${toCase('remove', 'was removed')}${toCase('purge', 'was purged')}esac
`;
}

/**
 * The maintainer scripts. The running app is told before its files are replaced or deleted; the short names belong to the first package
 * that finds them free. https://www.debian.org/doc/debian-policy/ch-maintainerscripts.html
 */
export function planMaintainerScripts(app: AppIdentity, hasMenuEntry: boolean): LayoutFile[] {
  return [
    { path: 'DEBIAN/postinst', mode: 0o755, content: formatPostinst(app, hasMenuEntry) },
    { path: 'DEBIAN/prerm', mode: 0o755, content: formatPrerm(app) },
    { path: 'DEBIAN/postrm', mode: 0o755, content: formatPostrm(app) },
  ];
}
