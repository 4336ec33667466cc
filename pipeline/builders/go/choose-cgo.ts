import type { Target } from '../../../schema/vocabulary.ts';
import { runners } from '../../shared/runners.ts';
import { isInherited } from '../build-environment.ts';
import type { BuilderContext } from '../builder.ts';
import { toBuildError } from '../run-build.ts';
import { type ServiceSource, toBuildEnv } from '../source.ts';
import { findCgoPackages } from './cgo-packages.ts';

const remedyFor = (target: Target): string =>
  `build on a runner of ${target}, such as ${runners[target]}, with a C compiler, or use packages in plain Go`;

/**
 * Whether a program is built with cgo: when build.env asks for it, or when a package has C code and nothing else.
 * @throws {PipelineError} cgo-unavailable when this machine cannot compile C for the target
 */
export async function chooseCgo(
  ctx: Pick<BuilderContext, 'exec' | 'fs' | 'log' | 'buildVariables'>,
  source: ServiceSource,
  host: Target,
): Promise<boolean> {
  const { id, target, build, dir } = source;
  const stated = toBuildEnv(source);
  if (stated['CGO_ENABLED'] === '0') return false;
  const packages = await findCgoPackages(ctx, source, build.entry_point ?? '.');
  if (packages.length === 0 && stated['CGO_ENABLED'] !== '1') return false;
  // The author's own compiler may compile for other systems.
  if (stated['CC'] !== undefined) return true;
  const asked = 'build.env asks for cgo (CGO_ENABLED=1)';
  const why = packages.length === 0 ? asked : `${packages.join(', ')} is C code, which Go compiles with cgo`;
  if (host !== target) {
    const what = `${why}, and the C compiler of this machine compiles for ${host}, not for ${target}`;
    throw toBuildError(id, 'cgo-unavailable', what, remedyFor(target));
  }
  const { stdout } = await ctx.exec.run('go', ['env', 'CC'], {
    cwd: dir,
    env: stated,
    inherits: (name, value) => isInherited(name, value, ctx.buildVariables),
  });
  const compiler = stdout.trim().split(' ')[0] || 'gcc';
  if ((await ctx.exec.which(compiler)) === undefined) {
    const what = `${why}, and the C compiler ${compiler} is not installed`;
    throw toBuildError(id, 'cgo-unavailable', what, `install ${compiler}; or ${remedyFor(target)}`);
  }
  if (packages.length > 0) ctx.log.info(`service "${id}" is built with cgo: ${packages.join(', ')}`);
  return true;
}
