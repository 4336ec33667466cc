import type { Keychain } from './keychain.ts';
import type { LimitProviders, LimitSources } from './limit-provider.ts';
import type { OwnerOptions, ProcessOwner, Signaller } from './process-owner.ts';
import type { ProcessTable } from './process-table.ts';

/** What the runtime needs of an operating system. Each system is a folder beside this file. */
export interface Platform {
  readonly processes: ProcessTable;
  /** Ends processes that no owner of this run has started: what an earlier run left. */
  readonly signaller: Signaller;
  openOwner(options: OwnerOptions): ProcessOwner;
  /** Looks once for the means of this machine to keep services within limits. */
  openLimits(sources: LimitSources): LimitProviders;
  /** Where the system keeps a key for this user; undefined where nothing does. No process is started for the look. */
  findKeychain(appData: string, environment: NodeJS.ProcessEnv): Keychain | undefined;
  /** Files that exist only where a driver of a graphics processor runs; `always` where every machine has one. */
  gpuTraces(environment: NodeJS.ProcessEnv): readonly string[] | 'always';
}
