import type { Bundle } from '../../../schema/bundle/manifest.ts';
import type { Binary, Service } from '../../../schema/bundle/service.ts';
import type { Platform as Target } from '../../../schema/vocabulary.ts';
import type { Gpu } from '../../platform/gpu.ts';
import type { PortMap } from '../../ports/allocate.ts';
import type { InstallationWatch } from '../../upgrade/installation-watch.ts';

/** The values that are fixed before the first service starts. */
export interface Installation {
  bundle: Bundle;
  appData: string;
  bundleRoot: string;
  /** The numbers by which others reach the services. */
  ports: PortMap;
  /** The numbers on which services listen themselves. */
  ownPorts: PortMap;
  /** The 0700 folder of the app's Unix sockets; undefined where no service asks for one, or the system has none. */
  socketFolder: string | undefined;
  gpu: Gpu;
  /** The part of the runtime's environment that children inherit. */
  inherited: Record<string, string>;
  /** The runtime's environment: PATH for program look-up, Playwright's variables, and the proxy settings. */
  environment: NodeJS.ProcessEnv;
  /** The command that starts this executable, for JavaScript services. */
  own: readonly string[];
  target: Target;
  exists: (path: string) => boolean;
  /** Whether the installed files are still those of this start. */
  watch: Pick<InstallationWatch, 'look' | 'last'>;
}

/** The binary for this target, else `universal`; undefined without either. */
export function toBinary(service: Service, target: Target): Binary | undefined {
  return service.binaries?.[target] ?? service.binaries?.universal;
}
