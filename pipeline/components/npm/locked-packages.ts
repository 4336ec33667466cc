import { parse as parseJsonc } from 'jsonc-parser';
import * as z from 'zod';
import { ownValue } from '../../../schema/own-value.ts';
import { parseYamlText } from '../../shared/document/parse-yaml.ts';

/** A lockfile of a large repository has some. */
const maxLockMebibytes = 32;

/** Subresource Integrity of packages, by `name@version`. */
export type Integrities = Map<string, string>;

const npmLock = z.looseObject({
  packages: z
    .record(
      z.string(),
      z.looseObject({
        name: z.string().optional(),
        version: z.string().optional(),
        integrity: z.string().optional(),
      }),
    )
    .catch({}),
});
interface OldEntry {
  version?: string | undefined;
  integrity?: string | undefined;
  dependencies?: Record<string, OldEntry> | undefined;
}
const oldEntry: z.ZodType<OldEntry> = z.lazy(() =>
  z.looseObject({
    version: z.string().optional(),
    integrity: z.string().optional(),
    dependencies: z.record(z.string(), oldEntry).optional(),
  }),
);
const oldLock = z.looseObject({ dependencies: z.record(z.string(), oldEntry).catch({}) });

function readOldEntries(entries: Record<string, OldEntry>, found: Integrities): void {
  for (const [name, { version, integrity, dependencies = {} }] of Object.entries(entries)) {
    if (integrity !== undefined) found.set(`${name}@${version}`, integrity);
    readOldEntries(dependencies, found);
  }
}

function readNpm(text: string, found: Integrities): void {
  const value: unknown = JSON.parse(text);
  for (const [place, { name, version, integrity }] of Object.entries(npmLock.parse(value).packages)) {
    const own = name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (integrity !== undefined) found.set(`${own}@${version}`, integrity);
  }
  readOldEntries(oldLock.parse({ dependencies: {}, ...(value as object) }).dependencies, found);
}

const pnpmLock = z.looseObject({
  packages: z
    .record(
      z.string(),
      z.looseObject({ resolution: z.looseObject({ integrity: z.string().optional() }).optional() }),
    )
    .catch({}),
});

/** Keys are `name@1.0.0(peer@2.0.0)`, `/name@1.0.0` and, in old files, `/name/1.0.0_peer@2.0.0`. */
function readPnpm(text: string, found: Integrities): void {
  for (const [key, { resolution }] of Object.entries(
    pnpmLock.parse(parseYamlText(text, maxLockMebibytes).value ?? {}).packages,
  )) {
    const bare = key.replace(/^\//, '').replace(/\(.*$/, '');
    const [, name, version] = /^((?:@[^/]+\/)?[^/@]+)[@/]([^_]+)/.exec(bare) ?? [];
    if (resolution?.integrity !== undefined) found.set(`${name}@${version}`, resolution.integrity);
  }
}

/** Yarn 1. The checksums of later versions are of archives that Yarn itself makes, so they identify no published package. */
function readYarn(text: string, found: Integrities): void {
  for (const block of text.split(/\n(?=\S)/)) {
    const [, name] = /^"?((?:@[^/"]+\/)?[^@"]+)@/.exec(block) ?? [];
    const [, alias] = /^"?[^\n]*@npm:((?:@[^/"]+\/)?[^@"]+)@/.exec(block) ?? [];
    const [, version] = /^ {2}version "([^"]+)"$/m.exec(block) ?? [];
    const [, integrity] = /^ {2}integrity (\S+)$/m.exec(block) ?? [];
    if (integrity !== undefined) found.set(`${alias ?? name}@${version}`, integrity);
  }
}

const bunLock = z.looseObject({ packages: z.record(z.string(), z.array(z.unknown())).catch({}) });

function readBun(text: string, found: Integrities): void {
  for (const entry of Object.values(bunLock.parse(parseJsonc(text)).packages)) {
    const [id] = entry;
    const integrity = entry.at(-1);
    if (typeof id === 'string' && typeof integrity === 'string' && integrity.startsWith('sha'))
      found.set(id, integrity);
  }
}

const readers: Readonly<Record<string, (text: string, found: Integrities) => void>> = {
  'package-lock.json': readNpm,
  'npm-shrinkwrap.json': readNpm,
  'pnpm-lock.yaml': readPnpm,
  'yarn.lock': readYarn,
  'bun.lock': readBun,
};

/** Adds the digests that a lockfile of the name pins. A file of an unknown name or form adds none. */
export function readIntegrities(name: string, text: string, found: Integrities): void {
  try {
    ownValue(readers, name)?.(text, found);
  } catch {
    // The package manager has already read it; without its digests the list is less precise, and not wrong.
  }
}
