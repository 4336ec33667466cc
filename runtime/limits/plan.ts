import type { Limits } from '../../schema/bundle/service.ts';
import { planFirejail, type SandboxMeans } from '../platform/linux/limits/firejail.ts';
import { toCgroupFiles, toSystemdProperties } from '../platform/linux/limits/kernel.ts';

export type Kind = 'memory_mb' | 'cpu' | 'processes' | 'open_files';

/** What this machine offers to keep a service within its limits. */
export interface Means {
  /** A cgroup (version 2) that is ours, with these controllers for its children. */
  cgroup?: { folder: string; controllers: readonly string[] };
  /** `systemd-run --user` works. */
  systemdRun?: boolean;
  /** Absolute path of prlimit(1). */
  prlimit?: string;
  /** A POSIX shell, for its `ulimit`. */
  shell?: boolean;
  /** Memory and processes of a tree can be looked at. */
  canWatch?: boolean;
  /** Given only to a service that asks for one. */
  sandbox?: SandboxMeans;
  /** How many processors there are. */
  cores?: number;
  /** What the job object of the service (Windows) has taken on. */
  job?: ReadonlySet<Kind>;
}

/** How one service is kept within its limits. */
export interface LimitPlan {
  /** Stands before the command of the service. */
  prefix: string[];
  /** Files of the service's cgroup and what to write into them, in order. */
  cgroup?: { folder: string; files: [name: string, content: string][] };
  /** What the runtime looks at itself, as nothing else enforces it. */
  watch: { memoryBytes?: number; processes?: number };
  /** The niceness (setpriority(2)) of a service whose CPU share nothing enforces. */
  niceness?: number;
  /** Memory is held where nobody tells afterwards that it was exceeded, as the kernel kills for that. */
  killsUntold?: boolean;
  /** A line for each limit: enforced by what, or not. */
  report: string[];
}

const mebibyte = 1024 * 1024;
const politeness = 10;

/** Chooses the strictest means for each limit; what nothing here can enforce is said so. */
export function planLimits(limits: Limits, means: Means, name: string): LimitPlan {
  const plan: LimitPlan = { prefix: [], watch: {}, report: [] };
  const done = new Set<Kind>();
  const settle = (kind: Kind, how: string) => {
    done.add(kind);
    plan.report.push(`${toWords(kind, limits)}: ${how}`);
  };
  const isLeft = (kind: Kind) => limits[kind] !== undefined && !done.has(kind);
  for (const kind of means.job ?? []) if (isLeft(kind)) settle(kind, 'enforced by a job object');
  const backstop = planKernel(plan, limits, means, name, settle, isLeft);
  watchTheRest(plan, limits, means, settle, isLeft, backstop);
  if (means.sandbox !== undefined) planFirejail(plan, limits, means.sandbox, settle, isLeft);
  if (isLeft('open_files')) limitFiles(plan, limits, means, settle);
  const isAll = limits.cpu !== undefined && limits.cpu >= (means.cores ?? Number.POSITIVE_INFINITY);
  if (isLeft('cpu') && isAll) settle('cpu', 'not enforced, as this machine has no more processors');
  if (isLeft('cpu')) {
    plan.niceness = politeness;
    settle('cpu', 'not enforced on this system; other programs go first (lower priority)');
  }
  return plan;
}

/** Has the kernel hold what it can. Returns what it holds of the processes: only threads can be counted there. */
function planKernel(
  plan: LimitPlan,
  limits: Limits,
  { cgroup, systemdRun }: Means,
  name: string,
  settle: (kind: Kind, how: string) => void,
  isLeft: (kind: Kind) => boolean,
): string | undefined {
  let backstop: string | undefined;
  const take = (kind: Kind, by: string) => {
    if (kind === 'processes') backstop = by;
    else settle(kind, `enforced by ${by}`);
  };
  const files =
    cgroup === undefined ? [] : toCgroupFiles(limits, cgroup.controllers).filter(({ kind }) => isLeft(kind));
  if (cgroup !== undefined && files.length > 0) {
    const folder = `${cgroup.folder}/${name}`;
    plan.cgroup = { folder, files: files.map(({ file, content }) => [file, content]) };
    plan.prefix.push('/bin/sh', '-c', 'echo $$ > "$0/cgroup.procs" && exec "$@"', folder);
    for (const kind of new Set(files.map(({ kind }) => kind))) take(kind, 'cgroup v2');
  }
  const properties = systemdRun
    ? toSystemdProperties(limits).filter(({ kind }) => isLeft(kind) && !(kind === 'processes' && backstop))
    : [];
  if (properties.length > 0) {
    const flags = properties.flatMap(({ property }) => ['-p', property]);
    plan.prefix.push('systemd-run', '--user', '--scope', '--quiet', '--collect', ...flags, '--');
    plan.killsUntold = properties.some(({ kind }) => kind === 'memory_mb');
    for (const { kind } of properties) take(kind, 'systemd');
  }
  return backstop;
}

function watchTheRest(
  plan: LimitPlan,
  { memory_mb, processes }: Limits,
  { canWatch }: Means,
  settle: (kind: Kind, how: string) => void,
  isLeft: (kind: Kind) => boolean,
  backstop: string | undefined,
): void {
  const watched = 'watched by the runtime, which ends a service above it';
  const nothing = 'not enforced on this system';
  if (memory_mb !== undefined && isLeft('memory_mb')) {
    if (canWatch) plan.watch.memoryBytes = Math.round(memory_mb * mebibyte);
    settle('memory_mb', canWatch ? watched : nothing);
  }
  if (processes !== undefined && isLeft('processes')) {
    if (canWatch) plan.watch.processes = processes;
    const threads = backstop === undefined ? '' : `; ${backstop} bounds its threads`;
    settle('processes', `${canWatch ? watched : nothing}${threads}`);
  }
}

function limitFiles(
  plan: LimitPlan,
  { open_files }: Limits,
  { prlimit, shell }: Means,
  settle: (kind: Kind, how: string) => void,
): void {
  if (prlimit !== undefined) {
    plan.prefix.push(prlimit, `--nofile=${open_files}:${open_files}`, '--');
    settle('open_files', 'enforced by prlimit');
  } else if (shell) {
    plan.prefix.push('/bin/sh', '-c', 'ulimit -n "$0" && exec "$@"', String(open_files));
    settle('open_files', 'enforced by ulimit');
  } else {
    settle('open_files', 'not enforced on this system');
  }
}

function toWords(kind: Kind, limits: Limits): string {
  const value = limits[kind];
  const words = {
    memory_mb: `memory ${value} MiB`,
    cpu: `cpu ${value}`,
    processes: `processes ${value}`,
    open_files: `open files ${value}`,
  };
  return words[kind];
}
