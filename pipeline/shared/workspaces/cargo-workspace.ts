import { join } from 'node:path/posix';
import { parse } from 'smol-toml';
import * as z from 'zod';
import { expandPatterns } from './expand-patterns.ts';
import { listFoldersUp, type PackageTree } from './package-tree.ts';

const texts = z.array(z.string()).catch([]);
const manifestSchema = z.object({
  package: z.unknown().optional(),
  workspace: z
    .object({
      members: texts.default([]),
      exclude: texts.default([]),
      dependencies: z.record(z.string(), z.unknown()).catch({}).default({}),
    })
    .optional(),
});

/** The workspace of a crate. https://doc.rust-lang.org/cargo/reference/workspaces.html */
export interface CargoWorkspace {
  root: string;
  /** The folders of its members and of the crates that its dependencies name by path, without the root. */
  crates: string[];
  /** Whether the root is a crate, too. */
  hasRootCrate: boolean;
}

async function readRoot(
  tree: PackageTree,
  root: string,
): Promise<z.infer<typeof manifestSchema> | undefined> {
  const text = await tree.read(join(root, 'Cargo.toml'));
  if (text === undefined) return undefined;
  try {
    return manifestSchema.parse(parse(text));
  } catch {
    // Cargo says what is wrong with it, with its place.
    return undefined;
  }
}

function toPath(dependency: unknown): string | undefined {
  if (dependency === null || typeof dependency !== 'object' || !('path' in dependency)) return undefined;
  return typeof dependency.path === 'string' ? dependency.path : undefined;
}

/** The workspace above the crate in `dir`, looked for up to `top`; undefined for a crate on its own, or the root of a workspace. */
export async function findCargoWorkspace(
  tree: PackageTree,
  dir: string,
  top: string,
): Promise<CargoWorkspace | undefined> {
  for (const root of listFoldersUp(dir, top)) {
    const manifest = await readRoot(tree, root);
    if (manifest?.workspace === undefined) continue;
    if (root === dir) return undefined;
    const { members, exclude, dependencies } = manifest.workspace;
    const patterns = [...members, ...exclude.flatMap((path) => [`!${path}`, `!${path}/**`])];
    const found = await expandPatterns(tree, root, patterns);
    if (!found.includes(dir)) continue;
    const named = Object.values(dependencies).flatMap((one) => toPath(one) ?? []);
    const crates = [...new Set([...found, ...named.map((path) => join(root, path))])].sort();
    return { root, crates, hasRootCrate: manifest.package !== undefined };
  }
  return undefined;
}
