import { browserProfile, toAppFolder } from '../../../schema/app-folder.ts';
import { toAppSlug, toPackageName } from '../../shared/archive/naming.ts';
import { toShell } from '../../shells/registry.ts';
import type { About, PayloadFacts } from '../format.ts';
import { listCommandFiles } from '../linux/command-line/files.ts';
import { findLinkScheme, formatDesktopEntry } from '../linux/desktop-entry.ts';
import { spaceFunctions } from '../linux/disk-space.ts';
import { toShellWord } from '../linux/launcher.ts';
import { maintenanceFunctions } from '../linux/maintenance.ts';
import { formatUserUnit } from '../linux/user-unit.ts';
import { toStarterName } from './starter.ts';

/** Stands in a text for the command, which is known when the app is installed. */
const placeholder = '@COMMAND@';

/** Commands that print a text of several lines; the placeholder becomes the value of the shell variable `command`. */
function toPrint(text: string): string {
  const lines = text.trimEnd().split('\n');
  return lines
    .map((line) => `  printf '%s\\n' ${line.split(placeholder).map(toShellWord).join('"$command"')}\n`)
    .join('');
}

interface Integration {
  /** Path of the file, with shell variables. */
  file: string;
  text: string;
  /** Makes the variable `command` from `$dir/$starter`, in the quoting of the file. */
  quote: string;
  /** What to print after the installation. */
  note: string;
}

/** A path in quotes: as a desktop entry writes it, where a backslash is written twice, or as systemd does. */
const quotings = {
  // https://specifications.freedesktop.org/desktop-entry/latest/exec-variables.html
  entry: `sed 's/[\\\\"\`$]/\\\\&/g; s/\\\\/\\\\\\\\/g; s/%/%%/g'`,
  // https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#Command%20lines
  unit: `sed 's/[\\\\"]/\\\\&/g; s/%/%%/g; s/\\$/$$/g'`,
};

function planIntegration({ app, shell }: PayloadFacts, about: About): Integration {
  const name = toPackageName(app);
  const toQuote = (sed: string) => `command="\\"$(printf '%s' "$dir/$starter" | ${sed})\\""`;
  if (toShell(shell).integration('linux-x64') === 'user-service') {
    return {
      file: '$config/systemd/user/$name.service',
      text: formatUserUnit(placeholder, about),
      quote: toQuote(quotings.unit),
      note: `It starts at each login after: systemctl --user enable --now ${name}`,
    };
  }
  const menu = {
    name,
    command: placeholder,
    windowClass: toAppFolder(app.name),
    scheme: findLinkScheme({ app, shell }),
  };
  return {
    file: '$data/applications/$name.desktop',
    text: formatDesktopEntry(menu, about),
    quote: toQuote(quotings.entry),
    note: 'It is in the menu of your desktop.',
  };
}

/**
 * The script that installs an unpacked app for one user: a copy in ~/.local/share, a command in ~/.local/bin, a menu entry or a unit, and an
 * icon. It changes nothing outside the user's home folder. https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function formatInstallScript(facts: PayloadFacts, about: About): string {
  const { app, target } = facts;
  const { file, text, quote, note } = planIntegration(facts, about);
  const folder = toAppFolder(app.name);
  return `#!/bin/sh
# ./install.sh --user installs the app for the current user, ./install.sh --uninstall removes it again.
set -eu
name=${toPackageName(app)}
short=${toAppSlug(app.name)}
starter=${toShellWord(toStarterName(app.name, target))}
here=$(cd "$(dirname "$0")" && pwd -P)
base() {
  case "$2" in
  /*) printf '%s' "$2" ;;
  *) printf '%s' "$1" ;;
  esac
}
data=$(base "$HOME/.local/share" "\${XDG_DATA_HOME-}")
config=$(base "$HOME/.config" "\${XDG_CONFIG_HOME-}")
cache=$(base "$HOME/.cache" "\${XDG_CACHE_HOME-}")
bin=$HOME/.local/bin
dir=$data/$name

fail() {
  printf '%s\\n' "$1" >&2
  exit "\${2-1}"
}
${maintenanceFunctions}${spaceFunctions}
integration() {
  ${quote}
${toPrint(text)}}
link() {
  if [ "$(readlink "$bin/$1" 2>/dev/null)" != "$dir/$starter" ]; then
    if [ -e "$bin/$1" ] || [ -L "$bin/$1" ] || command -v "$1" >/dev/null 2>&1; then return 0; fi
    ln -s "$dir/$starter" "$bin/$1"
  fi
  printf '%s\\n' "The command $1 is in $bin."
}
withdraw() {
  if [ "$(readlink "$bin/$1" 2>/dev/null)" = "$dir/$starter" ]; then rm -f "$bin/$1"; fi
}
install_app() {
  if [ "$here" = "$dir" ]; then fail 'this is the installed copy: run install.sh of the unpacked archive'; fi
  if [ -e "$dir" ] && [ ! -f "$dir/bundle.json" ]; then fail "$dir is not an installation of this app: move it away"; fi
  need_space "$dir" "$(du -sk "$here" | sed 's/[^0-9].*//')" ${toShellWord(about.displayName)} || exit 1
  mkdir -p "$bin" "$data" "$(dirname "${file}")"
  rm -rf "$dir.new" "$dir.old"
  cp -RP "$here" "$dir.new"
  if [ -e "$dir" ]; then mv "$dir" "$dir.old"; fi
  mv "$dir.new" "$dir"
  rm -rf "$dir.old"
  integration >"${file}"
  if [ -f "$dir/icon.svg" ]; then
    mkdir -p "$data/icons/hicolor/scalable/apps"
    cp "$dir/icon.svg" "$data/icons/hicolor/scalable/apps/$name.svg"
  elif [ -f "$dir/icon.png" ]; then
    mkdir -p "$data/icons"
    cp "$dir/icon.png" "$data/icons/$name.png"
  fi
  for described in ${listCommandFiles('$name').join(' ')}; do
    mkdir -p "$data/$(dirname "$described")"
    cp "$dir/share/$described" "$data/$described"
  done
  printf '%s\\n' ${toShellWord(about.displayName)}" is installed in $dir."
  link "$name"
  if [ "$short" != "$name" ]; then link "$short"; fi
  printf '%s\\n' ${toShellWord(note)} "To remove it: $dir/install.sh --uninstall"
}
uninstall_app() {
  if [ ! -f "$dir/bundle.json" ]; then fail ${toShellWord(`${about.displayName} is not installed in `)}"$dir"; fi
  stop_app
  withdraw "$name"
  withdraw "$short"
  rm -f "${file}" "$data/icons/hicolor/scalable/apps/$name.svg" "$data/icons/$name.png"
  for described in ${listCommandFiles('$name').join(' ')}; do rm -f "$data/$described"; done
  rm -rf "$dir"
  printf '%s\\n' ${toShellWord(about.displayName)}" was removed. Your data stays in $config/"${toShellWord(folder)}", the browser's profile in $cache/"${toShellWord(folder)}/${browserProfile}. \\
    'If you do not need it any more, delete these two folders.'
}
case "\${1-}" in
--user) install_app ;;
--uninstall) uninstall_app ;;
*) fail "usage: $0 --user | --uninstall" 2 ;;
esac
exit 0
`;
}
