import { basename, dirname, join } from 'node:path/posix';
import type { Target } from '../../../../schema/vocabulary.ts';
import type { BuilderContext } from '../../builder.ts';
import { runBuild } from '../../run-build.ts';
import type { ServiceSource } from '../../source.ts';
import type { PackageJson } from '../package-json.ts';
import { findEsbuild } from '../toolchain.ts';

/** Whether the author starts TypeScript with Node itself, which removes the types. */
function runsOnNode({ scripts }: PackageJson, entry: string): boolean {
  const lines = Object.values(scripts ?? {}).filter((line) => line.includes(basename(entry)));
  const byNode = /(?:^|&&|;|\s)node\s/;
  return lines.some((line) => byNode.test(line) && !/\b(?:tsx|ts-node|esno|swc-node|jiti)\b/.test(line));
}

/**
 * A program that Node can start: a TypeScript entry point that the author runs with another program, such as tsx, is compiled beside it
 * with the modules that it imports; packages stay packages. Returns the entry point, relative to the service.
 * @throws {PipelineError} build-failed
 */
export async function compileEntry(
  ctx: BuilderContext,
  source: ServiceSource,
  host: Target,
  manifest: PackageJson,
  entry: string,
): Promise<string> {
  if (!/\.[cm]?ts$/.test(entry) || runsOnNode(manifest, entry)) return entry;
  const text = await ctx.fs.readText(join(source.dir, entry));
  const isModule =
    entry.endsWith('.mts') ||
    (!entry.endsWith('.cts') && (manifest.type === 'module' || /\bimport\.meta\b|^await\b/m.test(text)));
  const suffix = isModule === (manifest.type === 'module') ? '.js' : isModule ? '.mjs' : '.cjs';
  const output = join(dirname(entry), `${basename(entry).replace(/\.[cm]?ts$/, '')}${suffix}`);
  const format = isModule ? 'esm' : 'cjs';
  await runBuild(ctx, source.id, {
    file: await findEsbuild(ctx, host),
    args: [
      `./${entry}`,
      '--bundle',
      '--packages=external',
      '--platform=node',
      '--target=node26',
      `--format=${format}`,
      '--sourcemap',
      `--outfile=${output}`,
      '--log-level=warning',
      '--color=false',
    ],
    cwd: source.dir,
    shown: `esbuild ${entry} --bundle --packages=external --format=${format}`,
  });
  return output;
}
