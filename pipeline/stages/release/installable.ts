import { formatIds, toFormat } from '../../formats/registry.ts';

/**
 * Suffixes of what an operating system installs or runs when a user opens it, whether this product makes it or not: a file with one of them
 * that no document of the release names is not a stray note.
 */
const opened = [
  ...['.appimage', '.bat', '.cmd', '.command', '.deb', '.dmg', '.exe', '.flatpak', '.jar', '.msi', '.msix'],
  ...['.pkg', '.ps1', '.rpm', '.run', '.scr', '.sh', '.snap', '.tgz', '.zip'],
];

/** Whether a name looks like something that a user would install or start. */
export function looksInstallable(name: string): boolean {
  const lower = name.toLowerCase();
  const suffixes = [...formatIds.map((id) => toFormat(id).extension), ...opened];
  return suffixes.some((suffix) => lower.endsWith(suffix));
}
