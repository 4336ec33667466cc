import type { Binary, Service } from '../../../schema/bundle/service.ts';
import type { Platform, Target } from '../../../schema/vocabulary.ts';
import type { BuildableService, BuildPlan } from '../../builders/builder.ts';
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
