interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  link?: boolean;
  inBundle?: boolean;
}

/** A package-lock.json of version 3, as far as the check reads it. */
export interface Lockfile {
  lockfileVersion?: number;
  packages?: Record<string, LockedPackage>;
}

/** Licenses of what ships in bundles: permissive ones, whose texts scripts/build/licenses.ts distributes. */
const permissive = new Set([
  ...[
    '0BSD',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'BlueOak-1.0.0',
    'CC0-1.0',
    'ISC',
    'MIT',
    'MIT-0',
  ],
  ...['PostgreSQL', 'Python-2.0', 'Unlicense', 'Zlib'],
]);

/** An SPDX expression of which one choice is permissive. */
function isPermissive(license: string): boolean {
  const choices = license.replaceAll(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((one) => permissive.has(one.trim())));
}

/** Links, folders of the repository and packages inside of others have no archive of their own. */
const isFetched = (path: string, { link, inBundle }: LockedPackage): boolean =>
  path.includes('node_modules/') && link !== true && inBundle !== true;

/**
 * Packages of a lockfile that could be replaced without notice: without a SHA-512, or from an address of their own instead of the registry
 * that npm is set to. One line each.
 */
export function findUnpinned({ lockfileVersion, packages = {} }: Lockfile): string[] {
  if (lockfileVersion !== 3) return [`the lockfile has version ${lockfileVersion}, not 3`];
  return Object.entries(packages).flatMap(([path, locked]) => {
    if (!isFetched(path, locked)) return [];
    const { integrity = '', resolved } = locked;
    return [
      ...(/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity) ? [] : [`${path} has no SHA-512`]),
      ...(resolved === undefined ? [] : [`${path} names the address that it comes from`]),
    ];
  });
}

/** The packages that a licenses.txt of scripts/build/licenses.ts has texts of, as `name version`. */
export function parseNotices(text: string): string[] {
  return text.split(`\n${'-'.repeat(72)}\n\n`).map((notice) => notice.split('\n', 1)[0] ?? '');
}

/** Packages that ship and whose license is not permissive or not stated. One line each. `shipped` has their `name version`. */
export function findOtherLicenses({ packages = {} }: Lockfile, shipped: ReadonlySet<string>): string[] {
  return Object.entries(packages).flatMap(([path, locked]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const { license = 'none', version = '' } = locked;
    const ships = isFetched(path, locked) && shipped.has(`${name} ${version}`);
    return ships && !isPermissive(license) ? [`${path} has the license ${license}`] : [];
  });
}
