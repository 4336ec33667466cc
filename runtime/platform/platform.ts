import type { Keychain } from './keychain.ts';
import type { LimitProviders, LimitSources } from './limit-provider.ts';
import type { PortListeners } from './port-listeners.ts';
import type { OwnerOptions, ProcessOwner, Signaller } from './process-owner.ts';
import type { ProcessTable } from './process-table.ts';

/** The interface to the operating system. Each system has a folder beside this file. */
export interface Platform {
  readonly processes: ProcessTable;
  /** Finds the process that listens on a port. */
  readonly portListeners: PortListeners;
  /** Ends processes that an earlier run left. */
  readonly signaller: Signaller;
  openOwner(options: OwnerOptions): ProcessOwner;
  /** Detects the limit mechanisms of this machine once. */
  openLimits(sources: LimitSources): LimitProviders;
  /** The system's keychain; undefined without one. Does not start a process. */
  findKeychain(appData: string, environment: NodeJS.ProcessEnv): Keychain | undefined;
  /** Files that exist only with a GPU driver; `always` where every machine has a GPU. */
  gpuTraces(environment: NodeJS.ProcessEnv): readonly string[] | 'always';
}
