import { extname, join, relative } from 'node:path/posix';
import type { BuildContext } from '../../../ports.ts';
import { usualEntries } from '../../../shared/package-manager/usual-entries.ts';
import { expandPlaceholders } from '../../placeholders.ts';
import { toBuildError } from '../../run-build.ts';
import type { ServiceSource } from '../../source.ts';
import type { PackageJson } from '../package-json.ts';

const isScript = (path: string): boolean => /^\.[cm]?[jt]s$/.test(extname(path));

/** Entry points named by the bundle or package.json, relative to the service's folder; the usual ones when none is named. */
export function toEntries(source: ServiceSource, manifest: PackageJson | undefined): readonly string[] {
  const output = source.build.output_pattern;
  const expanded = output === undefined ? '' : expandPlaceholders(output, source.target, '');
  const named = [
    ...(isScript(expanded) ? [expanded] : []),
    ...(source.build.entry_point ? [source.build.entry_point] : []),
  ];
  const given = named.length > 0 ? named : manifest?.main === undefined ? [] : [manifest.main];
  if (given.length === 0) return usualEntries;
  // As Node resolves the program that it is given.
  return given.flatMap((path) => [path, `${path}.js`, `${path}.cjs`, `${path}.mjs`, join(path, 'index.js')]);
}

/**
 * The entry point of a built service, relative to its folder.
 * @throws {PipelineError} build-output-missing
 */
export async function findEntry(
  ctx: Pick<BuildContext, 'fs'>,
  source: ServiceSource,
  manifest: PackageJson | undefined,
): Promise<string> {
  const entries = toEntries(source, manifest);
  for (const entry of entries) {
    if ((await ctx.fs.stat(join(source.dir, entry)))?.kind === 'file')
      return relative(source.dir, join(source.dir, entry));
  }
  throw toBuildError(
    source.id,
    'build-output-missing',
    `the build wrote none of ${entries.join(', ')} in ${source.build.source_dir}`,
    "name the built program in the service's build.entry_point, relative to its source_dir",
  );
}
