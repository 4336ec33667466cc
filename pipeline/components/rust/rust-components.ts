import { parse as parseToml } from 'smol-toml';
import * as z from 'zod';
import type { FileSystem } from '../../ports.ts';
import type { Component, ComponentHash } from '../component.ts';
import { listTexts } from '../license-files.ts';
import { toCargoUrl } from '../package-url.ts';
import type { Crate } from './audit-data.ts';
import type { ResolvedCrate } from './cargo-metadata.ts';

const lockSchema = z.looseObject({
  package: z
    .array(z.looseObject({ name: z.string(), version: z.string(), checksum: z.string().optional() }))
    .catch([]),
});

/** sha256 of the crates that a Cargo.lock pins, by `name@version`. */
export function readCrateHashes(lockText: string): Map<string, ComponentHash> {
  const { package: packages } = lockSchema.parse(parseToml(lockText));
  return new Map(
    packages.flatMap(({ name, version, checksum }) =>
      checksum === undefined ? [] : [[`${name}@${version}`, { algorithm: 'sha256', hex: checksum }] as const],
    ),
  );
}

const toId = ({ name, version, isPublished }: Pick<Crate, 'name' | 'version' | 'isPublished'>) =>
  isPublished ? toCargoUrl(name, version) : `crate:${name}@${version}`;

interface Facts {
  hashes: ReadonlyMap<string, ComponentHash>;
  /** What Cargo knows about the crates; undefined without Cargo. */
  resolved: readonly ResolvedCrate[] | undefined;
}

/**
 * The crates of a Rust program: those that cargo-auditable has listed in it, else those that Cargo has resolved. `direct` has the ids of
 * those that the program itself uses.
 */
export async function toRustComponents(
  fs: Pick<FileSystem, 'list' | 'stat'>,
  audit: readonly Crate[] | undefined,
  { hashes, resolved = [] }: Facts,
): Promise<{ components: Component[]; direct: string[] }> {
  const known = new Map(resolved.map((one) => [`${one.name}@${one.version}`, one]));
  const crates =
    audit?.map((one) => ({ ...one, uses: one.uses.flatMap((at) => audit[at] ?? []).map(toId) })) ??
    resolved.map((one) => ({ ...one, uses: one.uses.flatMap((key) => known.get(key) ?? []).map(toId) }));
  const components: Component[] = [];
  const direct: string[] = [];
  for (const crate of crates) {
    const { name, version, isPublished, isRoot, uses } = crate;
    if (isRoot) {
      direct.push(...uses);
      continue;
    }
    const key = `${name}@${version}`;
    const about = known.get(key);
    const hash = isPublished ? hashes.get(key) : undefined;
    components.push({
      id: toId(crate),
      kind: 'library',
      name,
      version,
      ...(isPublished ? { purl: toId(crate) } : {}),
      ...(about?.license === undefined ? {} : { license: about.license.replaceAll('/', ' OR ') }),
      hashes: hash === undefined ? [] : [hash],
      evidence: audit === undefined ? 'declared' : 'binary',
      dependsOn: uses,
      paths: [],
      texts: about === undefined ? [] : await listTexts(fs, about.dir),
    });
  }
  return { components, direct };
}
