import { formatIds, toFormat } from '../../formats/registry.ts';

/**
 * Suffixes of files that an operating system installs or runs when a user opens them, including formats that this product does not
 * make: such a file in a release folder is an error when no document lists it.
 */
const opened = [
  ...['.appimage', '.bat', '.cmd', '.command', '.deb', '.dmg', '.exe', '.flatpak', '.jar', '.msi', '.msix'],
  ...['.pkg', '.ps1', '.rpm', '.run', '.scr', '.sh', '.snap', '.tgz', '.zip'],
];

/** Whether a user could install or start a file with this name. */
export function looksInstallable(name: string): boolean {
  const lower = name.toLowerCase();
  const suffixes = [...formatIds.map((id) => toFormat(id).extension), ...opened];
  return suffixes.some((suffix) => lower.endsWith(suffix));
}
