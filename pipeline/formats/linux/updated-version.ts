import { toAppFolder } from '../../../schema/app-folder.ts';
import type { AppIdentity } from '../format.ts';

/** Where app data is without --app-data, in the words of a shell script. */
const bases = {
  linux: [
    'case "${XDG_CONFIG_HOME-}" in',
    '/*) data=$XDG_CONFIG_HOME ;;',
    '*) data=${HOME-}/.config ;;',
    'esac',
  ],
  darwin: ['data="${HOME-}/Library/Application Support"'],
} as const;

const toWord = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/**
 * The lines that make `dir` the folder of the version to which an update has brought the app, where there is one for this very installation:
 * `updates/current` of app data names both. They start no program.
 */
export function planUpdatedVersion(
  { name, version }: Pick<AppIdentity, 'name' | 'version'>,
  system: keyof typeof bases,
): string[] {
  return [
    ...bases[system],
    `data=$data/${toWord(toAppFolder(name))}`,
    'data=${APP_DATA_DIR:-$data}',
    'word=',
    'for next in "$@"; do',
    '  if [ "$word" = --app-data ]; then data=$next; fi',
    '  case "$next" in --app-data=*) data=${next#*=} ;; esac',
    '  word=$next',
    'done',
    'if [ -f "$data/updates/current" ]; then',
    '  { IFS= read -r version && IFS= read -r installed; } <"$data/updates/current" || version=',
    `  case "$version" in '' | */* | .*) installed= ;; esac`,
    `  if [ "$installed" = ${toWord(version)} ] && [ -x "$data/updates/versions/$version/runtime" ]; then`,
    '    dir=$data/updates/versions/$version',
    '  fi',
    'fi',
  ];
}
