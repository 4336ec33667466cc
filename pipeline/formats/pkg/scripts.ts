import type { AppIdentity } from '../format.ts';
import { toShellWord } from '../linux/launcher.ts';
import { minimumSystem } from '../macos/info-plist.ts';
import { toBundleFolder } from '../macos/names.ts';

const [major, minor] = minimumSystem.split('.');

/**
 * Refuses a macOS on which the app does not start, then asks a running app to end before its files are replaced. Installer starts the script as
 * root, so it starts nothing from the bundle, which a user could have written, and writes no file: it only sends signals to processes whose
 * program is in the bundle. The runtime then stops its services in order. Arguments: the package, the folder of the installation, the volume.
 */
export function formatPreinstall(app: AppIdentity): string {
  return `#!/bin/sh
PATH=/usr/bin:/bin:/usr/sbin:/sbin
system=$(sw_vers -productVersion)
IFS=. read -r major minor _ <<END
$system
END
if [ "$major" -lt ${major} ] || { [ "$major" -eq ${major} ] && [ "\${minor:-0}" -lt ${minor} ]; }; then
  printf 'this app needs macOS ${minimumSystem} or newer; this is %s\\n' "$system" >&2
  exit 1
fi
bundle="\${2%/}/Applications/"${toShellWord(toBundleFolder(app))}
running() {
  found=$(ps -axo pid=,comm= | while read -r pid program; do
    case "$program" in
    "$bundle"/*) printf '%s ' "$pid" ;;
    esac
  done)
  [ -n "$found" ]
}
seconds=0
while running && [ "$seconds" -lt 40 ]; do
  if [ "$seconds" -eq 0 ]; then kill -TERM $found 2>/dev/null; fi
  sleep 1
  seconds=$((seconds + 1))
done
if running; then
  printf 'quit the app before it is replaced: %s\\n' "$bundle" >&2
  exit 1
fi
exit 0
`;
}
