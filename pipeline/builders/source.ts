import { basename, dirname, join } from 'node:path/posix';
import type { Build } from '../../schema/bundle/service.ts';
import type { Target } from '../../schema/vocabulary.ts';
import type { BuilderContext, BuildPlan, CopiedRepository } from './builder.ts';
import { expandPlaceholders } from './placeholders.ts';

/** One service to build, in the copy of the sources. */
export interface ServiceSource {
  id: string;
  build: Build;
  target: Target;
  /** Absolute folder of the service. */
  dir: string;
  /** Absolute folder of the scenario. */
  scenarioDir: string;
  repository: CopiedRepository;
}

/** The source of a service that has a build, in a copy of the scenario. */
export function toServiceSource(
  {
    scenarioDir,
    repository = { dir: scenarioDir, folders: [scenarioDir], internal: new Map() },
  }: Pick<BuilderContext, 'scenarioDir' | 'repository'>,
  { service, build, target }: BuildPlan,
): ServiceSource {
  const dir = join(scenarioDir, build.source_dir);
  return { id: service, build, target, scenarioDir, repository, dir };
}

/** The environment that build.env asks for, with placeholders replaced, and the checkout of a scenario that is part of one. */
export function toBuildEnv(
  { build, target, scenarioDir }: ServiceSource,
  output = '',
): Record<string, string> {
  const above = dirname(scenarioDir);
  return {
    ...(basename(above) === 'scenarios' ? { VROOLI_ROOT: dirname(above) } : {}),
    ...Object.fromEntries(
      Object.entries(build.env ?? {}).map(([name, text]) => [name, expandPlaceholders(text, target, output)]),
    ),
  };
}

/** The arguments of build.args, with placeholders replaced. */
export function toBuildArgs({ build, target }: ServiceSource, output = ''): string[] {
  return (build.args ?? []).map((arg) => expandPlaceholders(arg, target, output));
}
