import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path/posix';
import * as z from 'zod';
import { targets } from '../../../../schema/vocabulary.ts';
import type { BuildContext } from '../../../ports.ts';
import { programs, toSeaConfig } from './sea-config.ts';

const digestSchema = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * dist/runtime/executables.json: the digests of the executables that `compileRuntime` makes of dist/runtime. They are the same on every
 * machine, so that a copy in the cache can be used when it has the digest of the table, and is compiled again when it has not.
 */
export const executableTable = z.array(
  z.object({
    target: z.enum(targets),
    /** Whether it was compiled on its own target, with a code cache. */
    native: z.boolean(),
    /** Digest of everything that it is made of: see `toInputsDigest`. */
    inputs: digestSchema,
    sha256: digestSchema,
  }),
);
export type ExecutableTable = z.infer<typeof executableTable>;

export const executableTablePath = 'dist/runtime/executables.json';

/** What an executable is made of, beside the programs of dist/runtime. */
export interface ExecutableInputs {
  /** The sha256 of the base Node. */
  baseDigest: string;
  /** Whether it is compiled on its own target. */
  native: boolean;
}

type Files = Pick<BuildContext, 'fs' | 'packageRoot' | 'cacheDir'>;

/** The digest over the base Node, the programs and the configuration of an executable. */
export async function toInputsDigest(
  { fs, packageRoot }: Pick<Files, 'fs' | 'packageRoot'>,
  build: ExecutableInputs,
): Promise<string> {
  const hash = createHash('sha256').update(`${build.baseDigest}\n${JSON.stringify(toSeaConfig(build))}\n`);
  for (const file of programs) hash.update(`${await fs.sha256(join(packageRoot, 'dist/runtime', file))}\n`);
  return hash.digest('hex');
}

async function readTable({ fs, packageRoot }: Files): Promise<ExecutableTable> {
  const path = join(packageRoot, executableTablePath);
  if ((await fs.stat(path)) === undefined) return [];
  return executableTable.parse(JSON.parse(await fs.readText(path)));
}

/** The cache of compiled executables, for one build. */
export interface CompiledCache {
  /** Copies the executable to its place; false when the cache does not have it with the right digest. */
  take(to: string): Promise<boolean>;
  /** Keeps a compiled executable, if it has the digest of the table. */
  keep(executable: string): Promise<void>;
}

/** A cache that has nothing, for an executable that the table does not list: one of changed sources, or of another base Node. */
const none: CompiledCache = { take: async () => false, keep: async () => {} };

export async function openCompiledCache(ctx: Files, build: ExecutableInputs): Promise<CompiledCache> {
  const table = await readTable(ctx);
  if (table.length === 0) return none;
  const inputs = await toInputsDigest(ctx, build);
  const sha256 = table.find((entry) => entry.inputs === inputs)?.sha256;
  if (sha256 === undefined) return none;
  const { fs } = ctx;
  const folder = join(ctx.cacheDir, 'compiled-runtime');
  const cached = join(folder, sha256);
  return {
    async take(to) {
      if ((await fs.stat(cached))?.kind !== 'file') return false;
      // The copy is checked: programs that run beside this build can write to the cache.
      await fs.copy(cached, to);
      if ((await fs.sha256(to)) === sha256) return true;
      await fs.remove(to);
      await fs.remove(cached);
      return false;
    },
    async keep(executable) {
      if ((await fs.sha256(executable)) !== sha256) return;
      const partial = join(folder, `${sha256}.${randomUUID()}.partial`);
      try {
        await fs.copy(executable, partial);
        await fs.rename(partial, cached);
      } finally {
        await fs.remove(partial);
      }
      await removeOthers(ctx, folder, new Set(table.map((entry) => entry.sha256)));
    },
  };
}

/** Removes the executables of other versions of this product; those of a build that runs now are in use as copies. */
async function removeOthers(
  { fs }: Pick<Files, 'fs'>,
  folder: string,
  kept: ReadonlySet<string>,
): Promise<void> {
  for (const name of await fs.list(folder)) {
    if (!kept.has(name) && !name.endsWith('.partial')) await fs.remove(join(folder, name));
  }
}
