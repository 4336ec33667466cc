import { join } from 'node:path/posix';
import * as z from 'zod';
import type { FileSystem } from '../../../ports.ts';

const namesSchema = z.record(z.string(), z.unknown()).catch({});
const listSchema = z.union([z.string().transform((one) => [one]), z.array(z.string())]).catch([]);

/** The fields of an installed package's package.json that decide what ships. A field of an unknown form counts as absent. */
const manifestSchema = z.looseObject({
  name: z.string().catch(''),
  version: z.string().catch(''),
  dependencies: namesSchema.default({}),
  optionalDependencies: namesSchema.default({}),
  peerDependencies: namesSchema.default({}),
  peerDependenciesMeta: z.record(z.string(), z.looseObject({ optional: z.boolean().catch(false) })).catch({}),
  bundleDependencies: z.array(z.string()).catch([]),
  bin: z.union([z.string(), z.record(z.string(), z.string())]).catch({}),
  engines: z.looseObject({ node: z.string().optional() }).catch({}),
  os: listSchema,
  cpu: listSchema,
  libc: listSchema,
  gypfile: z.boolean().catch(false),
  scripts: z.record(z.string(), z.string()).catch({}),
});
export type InstalledManifest = z.infer<typeof manifestSchema>;

/** A package of a service as its package manager installed it. */
export interface InstalledPackage {
  /** Absolute folder, without symbolic links. */
  dir: string;
  /** The name by which others load it: an alias can differ from the name in its package.json. */
  name: string;
  manifest: InstalledManifest;
  /** Whether the service's package.json names it, or the service's build has generated it. */
  isDirect: boolean;
  /** Whether the service works without it, as far as package.json files say. */
  isOptional: boolean;
  /** The packages that it loads, by name. */
  uses: Map<string, InstalledPackage>;
}

/** The manifest in a parsed package.json. */
export function toManifest(value: unknown): InstalledManifest {
  return manifestSchema.parse(value);
}

/** The package.json in a folder; undefined without one. @throws {SyntaxError} when it is not JSON */
export async function readManifest(
  fs: Pick<FileSystem, 'readText' | 'stat'>,
  dir: string,
): Promise<InstalledManifest | undefined> {
  const path = join(dir, 'package.json');
  if ((await fs.stat(path))?.kind !== 'file') return undefined;
  return toManifest(JSON.parse((await fs.readText(path)).replace(/^\uFEFF/, '')));
}
