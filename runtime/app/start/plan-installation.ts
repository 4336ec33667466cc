import { existsSync } from 'node:fs';
import type { Telemetry } from '../../interfaces.ts';
import { detectGpu } from '../../platform/gpu.ts';
import { toOwnCommand } from '../../platform/own-command.ts';
import type { Platform } from '../../platform/platform.ts';
import type { ServicePorts } from '../../ports/service-ports.ts';
import { toInheritedEnvironment } from '../../spawn/environment.ts';
import type { Installation } from '../services/installation.ts';
import type { InstalledApp } from './context.ts';

/** All that is settled once the ports are handed out. */
export function toInstallation(
  app: InstalledApp,
  platform: Platform,
  environment: NodeJS.ProcessEnv,
  { map: ports, own: ownPorts }: Pick<ServicePorts, 'map' | 'own'>,
  { watch, socketFolder }: Pick<Installation, 'watch' | 'socketFolder'>,
): Installation {
  return {
    ...app,
    ports,
    ownPorts,
    socketFolder,
    watch,
    gpu: detectGpu({ traces: platform.gpuTraces(environment), environment, exists: existsSync }),
    inherited: toInheritedEnvironment(environment),
    environment,
    own: toOwnCommand(),
    exists: existsSync,
  };
}

/** Records whether services that want a graphics processor have one, and warns those that only run slower without. */
export function reportGpu(
  { bundle, gpu }: Installation,
  telemetry: Telemetry,
  report: (problem: string) => void,
): void {
  for (const service of bundle.services) {
    const requirement = service.gpu?.requirement ?? 'none';
    if (requirement === 'none') continue;
    telemetry.record('gpu_status', service.id, { requirement, ...gpu });
    if (requirement === 'optional_but_warn' && !gpu.available) {
      report(`service ${service.id} runs without a GPU (${gpu.source}): it will be slower`);
    }
  }
}
