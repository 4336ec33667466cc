import type { Service } from '../../../schema/bundle/service.ts';
import { RuntimeError, toMessage } from '../../errors.ts';
import type { Installation } from '../services/installation.ts';
import {
  expandAll,
  findSocket,
  toCommandLaunch,
  toServiceEnvironment,
  toServiceLaunch,
} from '../services/service-plan.ts';

/** Expands every template once with the ports of this start. @throws RuntimeError naming all that name nothing */
export function assertTemplates(installation: Installation): void {
  const faults = new Set(
    installation.bundle.services.flatMap((service) => findFaults(installation, service)),
  );
  if (faults.size === 0) return;
  throw new RuntimeError(
    'template-unknown',
    [...faults].join('; '),
    'use ${data}, ${bundle} or ${<service>.<port>} with names of this manifest',
  );
}

function findFaults(installation: Installation, service: Service): string[] {
  const value = () => '';
  const attempts: (() => unknown)[] = [
    () => toServiceEnvironment(installation, service, value),
    () => toServiceLaunch(installation, service, {}),
    () => service.ports?.requested.map(({ name }) => findSocket(installation, service, name)),
  ];
  const commands = [
    service.health.command,
    service.restart?.on_restart,
    ...(service.migrations ?? []).map(({ command }) => command),
  ];
  for (const command of commands) {
    if (command !== undefined) {
      attempts.push(() => toCommandLaunch(installation, service, command, {}));
    }
  }
  for (const { env } of service.migrations ?? []) {
    attempts.push(() => expandAll(env, installation, service, value, 'migration env'));
  }
  return attempts.flatMap((attempt) => {
    try {
      attempt();
      return [];
    } catch (error) {
      return [toMessage(error)];
    }
  });
}
