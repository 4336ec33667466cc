import { join } from 'node:path/posix';
import * as z from 'zod';
import type { BuildContext } from '../../ports.ts';
import { toBuildError } from '../run-build.ts';
import type { ServiceSource } from '../source.ts';

const packageSchema = z.looseObject({
  main: z.string().optional(),
  type: z.string().optional(),
  engines: z.looseObject({ node: z.string().optional() }).optional().catch(undefined),
  volta: z.looseObject({ node: z.string().optional() }).optional().catch(undefined),
  files: z.array(z.string()).optional(),
  scripts: z.record(z.string(), z.string()).optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
  devDependencies: z.record(z.string(), z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
export type PackageJson = z.infer<typeof packageSchema>;

/**
 * A service's package.json; undefined when it has none.
 * @throws {PipelineError} package-json-invalid
 */
export async function readPackageJson(
  ctx: Pick<BuildContext, 'fs'>,
  source: ServiceSource,
): Promise<PackageJson | undefined> {
  const path = join(source.dir, 'package.json');
  if ((await ctx.fs.stat(path)) === undefined) return undefined;
  try {
    return packageSchema.parse(JSON.parse(await ctx.fs.readText(path)));
  } catch (cause) {
    throw toBuildError(
      source.id,
      'package-json-invalid',
      `${source.build.source_dir}/package.json cannot be read: ${cause instanceof Error ? cause.message : cause}`,
      'correct package.json',
    );
  }
}
