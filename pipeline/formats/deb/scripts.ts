import { maintenanceFile } from '../../../schema/installed-app.ts';
import { toPackageName } from '../../shared/archive/naming.ts';
import type { LayoutFile } from '../file-set.ts';
import type { AppIdentity, PayloadFacts } from '../format.ts';
import { spaceFunctions } from '../linux/disk-space.ts';
import { toInstallDir } from '../linux/install-dir.ts';
import { formatKeptData } from '../linux/kept-data.ts';
import { toShellWord } from '../linux/launcher.ts';
import { maintenanceFunctions } from '../linux/maintenance.ts';
import { formatSandboxRemoval, formatSandboxSetup } from '../linux/own-chromium.ts';
import { callForShortNames, offerFunction, withdrawFunction } from '../linux/short-names.ts';

const head = (name: string): string => `#!/bin/sh
set -e
root=\${DPKG_ROOT:-}
dir=$root${toInstallDir(name)}
`;

/** dpkg runs the script from the folder with the control files of the package, before it unpacks anything. */
function formatPreinst(app: AppIdentity): string {
  return `${head(toPackageName(app))}
${spaceFunctions}
case "$1" in
install | upgrade)
  kib=$(sed -n 's/^Installed-Size: *//p' "$(dirname "$0")/control" 2>/dev/null || true)
  case "$kib" in
  '' | *[!0-9]*) ;;
  *) need_space "$dir" "$kib" ${toShellWord(app.name)} ;;
  esac
  ;;
esac
`;
}

function formatPostinst(facts: Pick<PayloadFacts, 'app' | 'shell'>, hasMenuEntry: boolean): string {
  const { app } = facts;
  const sandbox = formatSandboxSetup(facts).replaceAll(/^(?=.)/gm, '  ');
  const offers = callForShortNames('offer', app).map((line) => `  ${line}\n`);
  const refresh = hasMenuEntry
    ? 'if command -v update-desktop-database >/dev/null 2>&1; then\n  update-desktop-database -q "$root/usr/share/applications" || true\nfi\n'
    : '';
  return `${head(toPackageName(app))}
${offerFunction}case "$1" in
configure)
  rm -f "$dir/${maintenanceFile}"
${offers.join('')}${sandbox}  ;;
abort-*) rm -f "$dir/${maintenanceFile}" ;;
esac
${refresh}`;
}

function formatPrerm(facts: Pick<PayloadFacts, 'app' | 'shell'>): string {
  const { app } = facts;
  const sandbox = formatSandboxRemoval(facts).replaceAll(/^(?=.)/gm, '  ');
  const withdrawals = callForShortNames('withdraw', app).map((line) => `  ${line}\n`);
  return `${head(toPackageName(app))}
${withdrawFunction}${maintenanceFunctions}
case "$1" in
upgrade) announce upgrade ;;
remove)
  stop_app
${withdrawals.join('')}${sandbox}  ;;
esac
`;
}

function formatPostrm(app: AppIdentity): string {
  const toCase = (action: string, done: string) => `${action}) ${formatKeptData(app, done)} ;;\n`;
  return `#!/bin/sh
set -e
case "$1" in
${toCase('remove', 'was removed')}${toCase('purge', 'was purged')}esac
`;
}

/**
 * The maintainer scripts. A disk without room for the app is found before anything is unpacked. The running app is told before its files are replaced or deleted; the short names belong to the first package
 * that finds them free. https://www.debian.org/doc/debian-policy/ch-maintainerscripts.html
 */
export function planMaintainerScripts(
  facts: Pick<PayloadFacts, 'app' | 'shell'>,
  hasMenuEntry: boolean,
): LayoutFile[] {
  const { app } = facts;
  return [
    { path: 'DEBIAN/preinst', mode: 0o755, content: formatPreinst(app) },
    { path: 'DEBIAN/postinst', mode: 0o755, content: formatPostinst(facts, hasMenuEntry) },
    { path: 'DEBIAN/prerm', mode: 0o755, content: formatPrerm(facts) },
    { path: 'DEBIAN/postrm', mode: 0o755, content: formatPostrm(app) },
  ];
}
