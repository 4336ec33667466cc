import type { Bundle } from '../../../schema/bundle/manifest.ts';
import type { Binary, Service } from '../../../schema/bundle/service.ts';
import type { Platform as Target } from '../../../schema/vocabulary.ts';
import type { Gpu } from '../../platform/gpu.ts';
import type { PortMap } from '../../ports/allocate.ts';

/** All that is settled before the first service starts. */
export interface Installation {
  bundle: Bundle;
  appData: string;
  bundleRoot: string;
  ports: PortMap;
  gpu: Gpu;
  /** What children inherit of the runtime's own environment. */
  inherited: Record<string, string>;
  /** The runtime's own environment, for where programs are looked up and what Playwright is given. */
  environment: NodeJS.ProcessEnv;
  /** How this executable is started, for JavaScript services. */
  own: readonly string[];
  target: Target;
  exists: (path: string) => boolean;
}

/** The binary for this machine, or the one that runs everywhere. */
export function toBinary(service: Service, target: Target): Binary | undefined {
  return service.binaries?.[target] ?? service.binaries?.universal;
}
