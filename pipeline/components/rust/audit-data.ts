import { inflateSync } from 'node:zlib';
import * as z from 'zod';
import type { RangeReader } from '../../shared/elf/read-needs.ts';
import { findAuditSection } from './audit-section.ts';

/** A crate of a program. `uses` has the places of its dependencies in the list. */
export interface Crate {
  name: string;
  version: string;
  /** Whether a registry has it; a crate of a folder or of git has not. */
  isPublished: boolean;
  isRoot: boolean;
  uses: readonly number[];
}

/** https://github.com/rust-secure-code/cargo-auditable/blob/master/cargo-auditable.schema.json */
const auditSchema = z.looseObject({
  packages: z.array(
    z.looseObject({
      name: z.string(),
      version: z.string(),
      source: z.string().default(''),
      kind: z.enum(['runtime', 'build']).catch('runtime'),
      dependencies: z.array(z.int().min(0)).default([]),
      root: z.boolean().default(false),
    }),
  ),
});

/** The list has some kilobytes; more is not one of cargo-auditable. */
const maxBytes = 8 * 1024 * 1024;

/** The crates that cargo-auditable has listed in a program; undefined when it has not, and for a list that cannot be read. */
export async function readAuditData(read: RangeReader): Promise<Crate[] | undefined> {
  const range = await findAuditSection(read);
  if (range === undefined || range.end - range.start > maxBytes) return undefined;
  const parsed = auditSchema.safeParse(toValue(await read(range)));
  if (!parsed.success) return undefined;
  return parsed.data.packages.map(({ name, version, source, root, dependencies }) => ({
    name,
    version,
    isPublished: source === 'crates.io' || source === 'registry',
    isRoot: root,
    uses: dependencies,
  }));
}

/** Undefined for bytes that are not compressed JSON: the section is what the program's author has put there. */
function toValue(section: Uint8Array): unknown {
  try {
    return JSON.parse(inflateSync(section, { maxOutputLength: maxBytes }).toString('utf8'));
  } catch {
    return undefined;
  }
}
