import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** Folders, relative to the project's root, of the packages in bundles. */
function findPackages(metafiles: readonly Metafile[]): string[] {
  const taken = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? path : [])),
    ),
  );
  const folders = taken.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

/** The text of a package's license or, where it has none, the name of the license and of its author. */
function toNotice(folder: string): string {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[sc]e(?:\.|$)/i.test(entry));
  if (file === undefined && license === undefined)
    throw new Error(`${name} has no license file and no "license" in package.json`);
  const holder = typeof author === 'string' ? author : (author?.name ?? name);
  const text =
    file === undefined
      ? `License: ${license}\nCopyright: ${holder}`
      : readFileSync(join(folder, file), 'utf8');
  return `${name} ${version}\n\n${text.replaceAll('\r', '').trim()}\n`;
}

/** The entry of a package for the bill of materials of installers. */
function toEntry(root: string, folder: string, locked: Record<string, { integrity?: string }>) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  return { name, version, license, integrity: locked[folder]?.integrity };
}

/**
 * Writes into a folder `licenses.txt`, the licenses of all packages in bundles, which must be distributed with the bundles, and
 * `packages.json`, the list of these packages.
 */
export function writeLicenses(root: string, metafiles: readonly Metafile[], folder: string): void {
  const packages = findPackages(metafiles);
  const notices = packages.map((one) => toNotice(join(root, one)));
  if (notices.length > 0)
    writeFileSync(join(folder, 'licenses.txt'), notices.join(`\n${'-'.repeat(72)}\n\n`));
  const { packages: locked } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const entries = packages.map((one) => toEntry(root, one, locked));
  writeFileSync(join(folder, 'packages.json'), `${JSON.stringify(entries, undefined, 2)}\n`);
}
