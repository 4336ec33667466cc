import type { Limits } from '../../schema/bundle/service.ts';
import type { Enforcement, Kind, Limit, LimitProvider } from '../platform/limit-provider.ts';
import { fallbackProvider } from './fallback.ts';

/** How the limits of one service are enforced. */
export interface LimitPlan extends Pick<Enforcement, 'cgroup' | 'niceness' | 'killCauseUnknown'> {
  /** Prefix of the service's command. */
  prefix: string[];
  /** Limits that the runtime monitors itself. */
  watch: NonNullable<Enforcement['watch']>;
  /** One line for each limit: enforced by what, or not enforced. */
  report: string[];
}

/** `name` identifies the service on this machine; `cores` is the number of this machine's processors. */
export interface LimitedService {
  name: string;
  cores: number;
}

/** Assigns each limit to the first provider that accepts it; a limit without a provider is reported as not enforced. */
export function planLimits(
  limits: Limits,
  providers: readonly LimitProvider[],
  { name, cores }: LimitedService,
): LimitPlan {
  const plan: LimitPlan = { prefix: [], watch: {}, report: [] };
  const taken = new Map<Kind, string>();
  for (const provider of [...providers, fallbackProvider]) {
    const kinds = new Set(provider.offers.filter((kind) => isSet(limits, kind) && !taken.has(kind)));
    add(plan, limits, taken, provider.apply({ limits, kinds, name, cores }));
  }
  return plan;
}

/** A limit of processes also limits threads where the kernel can. */
function isSet(limits: Limits, kind: Kind): boolean {
  return limits[kind === 'threads' ? 'processes' : kind] !== undefined;
}

function add(
  plan: LimitPlan,
  limits: Limits,
  taken: Map<Kind, string>,
  { taken: newlyTaken, notes = [], prefix = [], watch = {}, ownProcesses = 0, ...rest }: Enforcement,
): void {
  plan.report.push(...notes);
  for (const [kind, how] of Object.entries(newlyTaken) as [Kind, string][]) {
    taken.set(kind, how);
    if (kind !== 'threads') plan.report.push(`${toWords(kind, limits)}: ${how}${toThreads(kind, taken)}`);
  }
  plan.prefix.push(...prefix);
  Object.assign(plan.watch, watch);
  if (plan.watch.processes !== undefined) plan.watch.processes += ownProcesses;
  Object.assign(plan, rest);
}

function toThreads(kind: Kind, taken: ReadonlyMap<Kind, string>): string {
  const by = taken.get('threads');
  return kind === 'processes' && by !== undefined ? `; ${by} limits its threads` : '';
}

function toWords(kind: Limit, limits: Limits): string {
  const value = limits[kind];
  const words = {
    memory_mb: `memory ${value} MiB`,
    cpu: `cpu ${value}`,
    processes: `processes ${value}`,
    open_files: `open files ${value}`,
  };
  return words[kind];
}
