import type { Format } from '../../../schema/artifact-manifest.ts';
import type { Target } from '../../../schema/vocabulary.ts';

/**
 * The name an app has in paths: app.name lower-cased, spaces as `-`, and nothing that could leave a folder. It is also a valid
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

/**
 * A Debian upstream version that sorts as semver does: a pre-release comes before its release.
 * https://www.debian.org/doc/debian-policy/ch-controlfields.html#version
 */
export function toDebVersion(version: string): string {
  const [core = '', ...build] = version
    .trim()
    .replace(/^v(?=\d)/i, '')
    .split('+');
  const ordered = core.replace('-', '~').replaceAll('-', '.');
  const text = [ordered, ...build].join('+').replaceAll(/[^A-Za-z0-9.+~]/g, '.');
  return /^\d/.test(text) ? text : `0~${text}`;
}

export const debArchitectures: Readonly<Partial<Record<Target, string>>> = {
  'linux-x64': 'amd64',
  'linux-arm64': 'arm64',
};

/** Top folder inside an archive, and the stem of its file name. */
export function toReleaseStem(name: string, version: string): string {
  return `${toAppSlug(name)}-${version.replaceAll(/[^A-Za-z0-9.+~-]/g, '.')}`;
}

/** File name of an installer: `<app>_<version>_<arch>.deb` as Debian writes it, `<app>-<version>-<target>.<format>` for the rest. */
export function toInstallerName(
  app: { name: string; version: string },
  target: Target,
  format: Format,
): string {
  if (format === 'deb') {
    return `${toAppSlug(app.name)}_${toDebVersion(app.version)}_${debArchitectures[target] ?? target}.deb`;
  }
  return `${toReleaseStem(app.name, app.version)}-${target}.${format}`;
}

/** The runtime's file name inside the payload. */
export function toRuntimeName(target: Target): string {
  return target.startsWith('win-') ? 'runtime.exe' : 'runtime';
}
