import { extname } from 'node:path/posix';
import type { Binary, Service } from '../../../schema/bundle/service.ts';
import type { Platform, Target } from '../../../schema/vocabulary.ts';
import type { ServiceRole } from '../../builders/build-service.ts';
import { toExecutableSuffix } from '../../builders/placeholders.ts';

/** Where a service's program comes from, and the binary that the finished bundle names for it. */
export type ServicePlan =
  | { from: 'kit'; service: Service; platform: Platform; binary: Binary }
  | { from: 'build'; service: Service; platform: Platform; binary: Binary; role: ServiceRole; to: string }
  | { from: 'prebuilt'; service: Service; platform: Platform; binary: Binary }
  | { from: 'nothing'; service: Service };

function planBuilt(service: Service, target: Target): ServicePlan {
  const { id, type } = service;
  const role: ServiceRole =
    type === 'ui-bundle' ? 'ui' : service.build?.type === 'npm' ? 'script' : 'program';
  const platform: Platform = role === 'program' ? target : 'universal';
  const given = service.binaries?.[platform] ?? service.binaries?.[target] ?? service.binaries?.universal;
  if (role === 'ui') {
    const path = given?.path ?? `services/${id}`;
    const folder = extname(path) === '.html' ? path.replace(/\/?[^/]*$/, '') : path.replace(/\/+$/, '');
    return { from: 'build', service, platform, binary: { ...given, path }, role, to: folder };
  }
  const isScript = given !== undefined && /\.c?js$/.test(given.path);
  const path =
    role === 'script'
      ? isScript
        ? given.path
        : `services/${id}/main.cjs`
      : (given?.path ?? `services/${id}/${id}${toExecutableSuffix(target)}`);
  return { from: 'build', service, platform, binary: { ...given, path }, role, to: path };
}

/** What becomes of one service on a target. A build wins over a path that is already named: the path says where its result goes. */
export function planService(
  service: Service,
  target: Target,
  driverOf: (kit: string) => string,
): ServicePlan {
  if (service.kit !== undefined) {
    const { name } = service.kit;
    const given = service.binaries?.[target];
    const binary = { ...given, path: `resources/${name}/${driverOf(name)}` };
    return { from: 'kit', service, platform: target, binary };
  }
  if (service.build !== undefined) return planBuilt(service, target);
  const platform: Platform = service.binaries?.[target] === undefined ? 'universal' : target;
  const binary = service.binaries?.[platform];
  return binary === undefined
    ? { from: 'nothing', service }
    : { from: 'prebuilt', service, platform, binary };
}
