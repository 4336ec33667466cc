import type { AppIdentity } from '../format.ts';
import { planStart, type StartedApp, toShellWord } from '../linux/launcher.ts';
import { toAgentName } from './launch-agent.ts';
import { toBundleFolder, toBundleId, toCommandName } from './names.ts';

/** Where the scripts of an app lie, as words of a shell; `$here` is their folder, `$app` what macOS puts into quarantine. */
export interface ScriptPlace {
  /** What the user calls `$app`. */
  name: string;
  /** The folder of the scripts in `$app`. */
  folder: string;
  /** A test that `$app` is this app. */
  isApp: string;
  /** What starts the app, and its runtime. */
  starter: string;
  runtime: string;
}

/** The scripts of a bundle are resources of it. */
export const toBundlePlace = (app: AppIdentity): ScriptPlace => ({
  name: toBundleFolder(app),
  folder: 'Contents/Resources',
  isApp: `[ "\${app##*/}" = ${toShellWord(toBundleFolder(app))} ]`,
  starter: `$app/Contents/MacOS/${toCommandName(app)}`,
  runtime: '$here/payload/runtime',
});

/** Finds both folders, whatever the working folder is. */
const findApp = ({ folder }: ScriptPlace): string[] => [
  'here=$(cd "$(dirname "$0")" && pwd -P) || exit 1',
  `app=\${here%/${folder}}`,
];

/** What the bundle's executable starts: the app, or one of the commands of its runtime. */
export function formatStart(started: StartedApp): string {
  return `${['#!/bin/sh', 'dir=$(cd "$(dirname "$0")/payload" && pwd -P) || exit 1', ...planStart(started, 'darwin')].join('\n')}\n`;
}

/**
 * Removes the mark of a download from this bundle alone, after its files were compared with its own list and its signature, where it has one,
 * was checked. macOS starts no unsigned app that has the mark.
 */
export function formatQuarantineRelease(place: ScriptPlace): string {
  const { name, isApp, runtime } = place;
  return `${[
    '#!/bin/sh',
    `# Lets this Mac start ${name} although it is not notarized. Check first where it came from: compare the`,
    '# download with SHA256SUMS and its signature. https://support.apple.com/102445',
    'set -eu',
    'PATH=/usr/bin:/bin:/usr/sbin:/sbin',
    ...findApp(place),
    'fail() { printf \'%s\\n\' "$1" >&2; exit 1; }',
    '[ "$(id -u)" -ne 0 ] || fail "run this as the user who starts the app, not as root"',
    `${isApp} || fail "$app is not ${name}"`,
    '[ -w "$app" ] || fail "copy $app to the Applications folder first"',
    'case "${1-}" in',
    '"" | --yes) ;;',
    '*) fail "usage: quarantine-release.sh [--yes]" ;;',
    'esac',
    'if xattr "$app" | grep -q com.apple.quarantine; then',
    '  if [ "${1-}" != --yes ]; then',
    '    printf "Remove the quarantine of %s? Only if you trust its source. [y/N] " "$app"',
    '    read -r answer',
    '    [ "$answer" = y ] || fail "nothing was changed"',
    '  fi',
    '  if codesign --display "$app" 2>/dev/null; then',
    '    codesign --verify --deep --strict "$app" || fail "the signature of $app is broken: do not start it"',
    '  fi',
    '  xattr -dr com.apple.quarantine "$app"',
    'fi',
    `"${runtime}" ctl verify || fail "$app differs from its list of files: do not start it"`,
    'printf "%s can be started.\\n" "$app"',
  ].join('\n')}\n`;
}

/** Installs the agent of launchd for the user from the place where the bundle is, or removes it. */
export function formatLoginService(app: AppIdentity, place: ScriptPlace): string {
  const agent = toAgentName(app);
  return `${[
    '#!/bin/sh',
    '# Starts the app whenever you log in (`login-service.sh install`), or no longer (`login-service.sh remove`).',
    'set -eu',
    'PATH=/usr/bin:/bin:/usr/sbin:/sbin',
    ...findApp(place),
    `agent="$HOME/Library/LaunchAgents/${agent}"`,
    'domain=gui/$(id -u)',
    '[ "$(id -u)" -ne 0 ] || { echo "run this as the user who uses the app, not as root" >&2; exit 1; }',
    'case "${1-}" in',
    'install)',
    '  mkdir -p "$HOME/Library/LaunchAgents"',
    `  launchctl bootout "$domain/${toBundleId(app)}" 2>/dev/null || true`,
    `  cp "$here/${agent}" "$agent"`,
    `  plutil -replace ProgramArguments.0 -string "${place.starter}" "$agent"`,
    '  chmod 644 "$agent"',
    '  launchctl bootstrap "$domain" "$agent"',
    '  ;;',
    'remove)',
    `  launchctl bootout "$domain/${toBundleId(app)}" 2>/dev/null || true`,
    '  rm -f "$agent"',
    '  ;;',
    '*)',
    '  echo "usage: login-service.sh install | remove" >&2',
    '  exit 2',
    '  ;;',
    'esac',
  ].join('\n')}\n`;
}
