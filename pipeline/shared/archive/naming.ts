import type { Target } from '../../../schema/vocabulary.ts';

/**
 * The name an app has in paths: app.name lower-cased, spaces as `-`, without characters that could lead to another folder. It is also a valid
 * Debian package name: https://www.debian.org/doc/debian-policy/ch-controlfields.html#source
 */
export function toAppSlug(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\s+/g, '-')
    .replaceAll(/[^a-z0-9+.-]/g, '')
    .replaceAll(/\.{2,}/g, '.')
    .replaceAll(/^[^a-z0-9]+|[^a-z0-9+]+$/g, '');
  return slug.length >= 2 ? slug : `app-${slug || 'unnamed'}`;
}

/** Top folder inside an archive, and the stem of its file name. */
export function toReleaseStem(name: string, version: string): string {
  return `${toAppSlug(name)}-${version.replaceAll(/[^A-Za-z0-9.+~-]/g, '.')}`;
}

/** The runtime's file name inside the payload. */
export function toRuntimeName(target: Target): string {
  return target.startsWith('win-') ? 'runtime.exe' : 'runtime';
}
