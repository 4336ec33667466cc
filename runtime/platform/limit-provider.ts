import type { Limits } from '../../schema/bundle/service.ts';

/** The limits that a manifest can set. */
export type Limit = 'memory_mb' | 'cpu' | 'processes' | 'open_files';

/**
 * What a provider can enforce: the limits of a manifest, and `threads`, which the kernel limits for a service with a
 * limit of processes, since it counts only threads.
 */
export type Kind = Limit | 'threads';

/** The limits of one service, of which earlier providers may already enforce some. */
export interface LimitRequest {
  /** The limits that this provider offers and that no earlier provider has taken. `processes` implies `threads`. */
  limits: Limits;
  kinds: ReadonlySet<Kind>;
  /** Identifies the service on this machine: letters, digits, `-` and `_`. */
  name: string;
  /** Number of processors of this machine. */
  cores: number;
}

/** How a provider enforces limits of a service. */
export interface Enforcement {
  /** The limits that it takes, with a text for /status; all others go to the next provider. */
  taken: Partial<Record<Kind, string>>;
  /** Further lines for /status. */
  notes?: readonly string[];
  /** Prefix of the service's command. */
  prefix?: readonly string[];
  /** Files of the service's cgroup and what to write into them, in order. */
  cgroup?: { folder: string; files: [name: string, content: string][] };
  /** Limits that the runtime monitors itself. */
  watch?: { memoryBytes?: number; processes?: number };
  /** Number of the provider's own processes in the service's tree. */
  ownProcesses?: number;
  /** Niceness (setpriority(2)) of a service whose CPU limit cannot be enforced. */
  niceness?: number;
  /** True when the kernel kills for memory without recording the reason. */
  killCauseUnknown?: boolean;
}

/** One mechanism that enforces limits. Exists only when the machine has the mechanism. */
export interface LimitProvider {
  /** The limits that it can enforce on this machine. */
  readonly offers: readonly Kind[];
  /** Plans the enforcement; `taken` is empty when it can enforce none. */
  apply(request: LimitRequest): Enforcement;
}

/** The providers for one service, strictest first. `sandbox` is the sandbox name in the manifest. */
export type LimitProviders = (service: {
  sandbox: string | undefined;
  owned: LimitProvider | undefined;
}) => LimitProvider[];

export interface LimitSources {
  environment: NodeJS.ProcessEnv;
  /** Part of the name of the runtime's own cgroup. */
  instance: string;
  cores: number;
  /** The sandbox names in the manifest. */
  sandboxes: ReadonlySet<string>;
}
