import type { Limits } from '../../schema/bundle/service.ts';

/** The limits that a manifest can set. */
export type Limit = 'memory_mb' | 'cpu' | 'processes' | 'open_files';

/**
 * What a provider can hold: the limits of a manifest, and `threads`, by which the kernel bounds a service that limits its
 * processes, as it counts only threads.
 */
export type Kind = Limit | 'threads';

/** What is to be held of one service: its limits, of which some may be held already. */
export interface LimitRequest {
  /** Those that this provider offered and nothing before it has taken. `processes` comes with `threads`, too. */
  limits: Limits;
  kinds: ReadonlySet<Kind>;
  /** Names the service on this machine: letters, digits, `-` and `_`. */
  name: string;
  /** Processors of this machine. */
  cores: number;
}

/** How a provider keeps a service within limits. */
export interface Enforcement {
  /** How each limit is taken, in words for /status; a limit that is not in it is left to the next provider. */
  taken: Partial<Record<Kind, string>>;
  /** Lines for /status that are about no limit. */
  notes?: readonly string[];
  /** Goes before the command of the service. */
  prefix?: readonly string[];
  /** Files of the service's cgroup and what to write into them, in order. */
  cgroup?: { folder: string; files: [name: string, content: string][] };
  /** What the runtime looks at itself. */
  watch?: { memoryBytes?: number; processes?: number };
  /** Processes of the provider's own in the tree of the service. */
  ownProcesses?: number;
  /** The niceness (setpriority(2)) of a service whose CPU share nothing enforces. */
  niceness?: number;
  /** Memory is held where the kernel kills without a record that says why. */
  killsUntold?: boolean;
}

/** One means of a machine to keep services within limits. Where it is missing, so is its provider. */
export interface LimitProvider {
  /** The limits that it can hold here. */
  readonly offers: readonly Kind[];
  /** Plans how it holds them; an empty `taken` where it holds none. */
  apply(request: LimitRequest): Enforcement;
}

/** The providers for one service, the strictest first. `sandbox` is what the service asks for by name. */
export type LimitProviders = (service: {
  sandbox: string | undefined;
  owned: LimitProvider | undefined;
}) => LimitProvider[];

export interface LimitSources {
  environment: NodeJS.ProcessEnv;
  /** Names the runtime's own cgroup. */
  instance: string;
  cores: number;
  /** The sandboxes that services ask for by name. */
  sandboxes: ReadonlySet<string>;
}
