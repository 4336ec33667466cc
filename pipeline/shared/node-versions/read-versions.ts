import { join } from 'node:path/posix';
import * as z from 'zod';
import { targets } from '../../../schema/vocabulary.ts';
import type { FileSystem } from '../../ports.ts';

/** The table of the executables of Node that can ship, below the folder of this product. */
export const nodeTablePath = 'pipeline/stages/package-desktop/executable/base-node.json';

const versionsSchema = z.object({
  version: z.string(),
  older: z.partialRecord(z.enum(targets), z.array(z.object({ version: z.string() }))).default({}),
});

/** The version of Node in the runtime, and the older ones that can ship beside it, by target. */
export type NodeVersions = z.infer<typeof versionsSchema>;

/** Reads the versions of Node that an app can have. */
export async function readNodeVersions(
  fs: Pick<FileSystem, 'readText'>,
  packageRoot: string,
): Promise<NodeVersions> {
  return versionsSchema.parse(JSON.parse(await fs.readText(join(packageRoot, nodeTablePath))));
}
