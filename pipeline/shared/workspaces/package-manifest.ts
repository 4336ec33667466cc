import { join } from 'node:path/posix';
import * as z from 'zod';
import { parseJsonText } from '../document/parse-json.ts';
import type { PackageTree } from './package-tree.ts';

const names = z.record(z.string(), z.string()).optional().catch(undefined);

const manifestSchema = z.looseObject({
  name: z.string().optional().catch(undefined),
  version: z.string().optional().catch(undefined),
  dependencies: names,
  devDependencies: names,
  optionalDependencies: names,
  peerDependencies: names,
});
/** What a package.json says about its package and what it depends on. Entries of another type than usual are left out. */
export type WorkspaceManifest = z.infer<typeof manifestSchema>;

/** The package.json of a folder; undefined when there is none that can be read. */
export async function readManifest(tree: PackageTree, dir: string): Promise<WorkspaceManifest | undefined> {
  const text = await tree.read(join(dir, 'package.json'));
  if (text === undefined) return undefined;
  return manifestSchema.safeParse(parseJsonText(text).value).data;
}

/** Everything that a package manager installs for a package of a workspace, by name: development and peer dependencies too. */
export function listWanted(manifest: WorkspaceManifest): [name: string, spec: string][] {
  const { peerDependencies, devDependencies, optionalDependencies, dependencies } = manifest;
  return Object.entries({
    ...peerDependencies,
    ...devDependencies,
    ...optionalDependencies,
    ...dependencies,
  });
}
