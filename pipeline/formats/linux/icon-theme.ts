import type { AppIcon } from '../content.ts';
import type { LayoutFile } from '../file-set.ts';

const theme = 'usr/share/icons/hicolor';

function toPath(slug: string, size: AppIcon['size']): string {
  return size === 'scalable'
    ? `${theme}/scalable/apps/${slug}.svg`
    : `${theme}/${size}x${size}/apps/${slug}.png`;
}

/** The icons of an app in hicolor, the fallback theme of every desktop. https://specifications.freedesktop.org/icon-theme-spec/latest/ */
export function planIcons(slug: string, icons: readonly AppIcon[]): LayoutFile[] {
  return icons.map(({ size, from }) => ({
    path: toPath(slug, size),
    mode: 0o644,
    content: from === undefined ? undefined : { copyOf: from },
  }));
}

/** The icons in a package, from its paths: the inverse of `planIcons`. */
export function findPlacedIcons(slug: string, paths: readonly string[]): AppIcon[] {
  return paths.flatMap((path): AppIcon[] => {
    const [, pixels] = /\/(\d+)x\1\/apps\/[^/]+$/.exec(path) ?? [];
    const size = pixels === undefined ? 'scalable' : Number(pixels);
    return toPath(slug, size) === path ? [{ size, from: undefined }] : [];
  });
}
