import type { Binary, Service } from '../../../schema/bundle/service.ts';
import { omitUndefined } from '../../../schema/omit-undefined.ts';
import type { Platform, Target } from '../../../schema/vocabulary.ts';
import type { BuildableService, BuildPlan, BuiltService } from '../../builders/builder.ts';
import { requireBuilder } from '../../builders/registry.ts';
import { findGivenBinary } from '../../builders/result.ts';

/** The source of a service's program, and its binary in the finished bundle. */
export type ServicePlan =
  | { from: 'kit'; service: Service; platform: Platform; binary: Binary }
  | { from: 'build'; service: Service; platform: Platform; binary: Binary; build: BuildPlan }
  | { from: 'prebuilt'; service: Service; platform: Platform; binary: Binary }
  | { from: 'nothing'; service: Service };

function planBuilt(service: Service & BuildableService, target: Target, host: Target): ServicePlan {
  const build = requireBuilder(service).plan(service, target, host);
  const { platform, path } = build.result;
  return {
    from: 'build',
    service,
    platform,
    binary: { ...findGivenBinary(service, platform, target), path },
    build,
  };
}

/**
 * Plans one service for a target. A build takes precedence over a given path, which is then the path of its result.
 * @throws {PipelineError} build-type-unsupported
 */
export function planService(
  service: Service,
  target: Target,
  host: Target,
  driverOf: (kit: string) => string,
): ServicePlan {
  if (service.kit !== undefined) {
    const { name } = service.kit;
    const given = service.binaries?.[target];
    const binary = { ...given, path: `resources/${name}/${driverOf(name)}` };
    return { from: 'kit', service, platform: target, binary };
  }
  const { build } = service;
  if (build !== undefined) return planBuilt({ ...service, build }, target, host);
  const platform: Platform = service.binaries?.[target] === undefined ? 'universal' : target;
  const binary = service.binaries?.[platform];
  return binary === undefined
    ? { from: 'nothing', service }
    : { from: 'prebuilt', service, platform, binary };
}

/** The variables of a binary: what the bundle sets has precedence over what the build found. */
function toOwnEnv(
  found: Record<string, string>,
  { service, binary }: Extract<ServicePlan, { from: 'build' }>,
): Pick<Binary, 'env'> {
  const names = Object.keys(found).filter((name) => service.env?.[name] === undefined);
  const env = { ...Object.fromEntries(names.map((name) => [name, found[name] ?? ''])), ...binary.env };
  return Object.keys(env).length === 0 ? {} : { env };
}

/**
 * A plan with the result of the service's build: its path, and where the bundle states none its working folder. Commands of the bundle
 * that name the planned path name the built one.
 */
export function withBuilt(plan: ServicePlan, built: ReadonlyMap<string, BuiltService>): ServicePlan {
  const result = built.get(plan.service.id);
  if (plan.from !== 'build' || result === undefined) return plan;
  const { path, platform, cwd, args = [], env = {} } = result;
  const { binary, service } = plan;
  const rename = ([first = '', ...rest]: readonly string[]) =>
    first === binary.path ? [path, ...args, ...rest] : [first, ...rest];
  const { command } = service.health;
  return {
    ...plan,
    platform,
    binary: {
      ...binary,
      path,
      ...(args.length === 0 ? {} : { args: [...args, ...(binary.args ?? [])] }),
      ...toOwnEnv({ ...env }, plan),
      ...omitUndefined({ cwd: binary.cwd ?? cwd }),
    },
    service: {
      ...service,
      ...(service.migrations === undefined
        ? {}
        : {
            migrations: service.migrations.map((one) => ({ ...one, command: rename(one.command) })),
          }),
      ...(command === undefined ? {} : { health: { ...service.health, command: rename(command) } }),
    },
  };
}
