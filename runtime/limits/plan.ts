import type { Limits } from '../../schema/bundle/service.ts';

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
}

/** How one service is kept within its limits. */
export interface LimitPlan {
  /** Stands before the command of the service. */
  prefix: string[];
  /** Files of the service's cgroup and what to write into them, in order. */
  cgroup?: { folder: string; files: [name: string, content: string][] };
  /** What the runtime looks at itself, as nothing else enforces it. */
  watch: { memoryBytes?: number; processes?: number };
  /** A line for each limit: enforced by what, or not. */
  report: string[];
}

const mebibyte = 1024 * 1024;
const cpuPeriod = 100_000;
const controllerOf = { memory_mb: 'memory', cpu: 'cpu', processes: 'pids' } as const;

/** Chooses the strictest means for each limit; what nothing here can enforce is said so. */
export function planLimits(limits: Limits, means: Means, name: string): LimitPlan {
  const plan: LimitPlan = { prefix: [], watch: {}, report: [] };
  const files = means.cgroup === undefined ? [] : toCgroupFiles(limits, means.cgroup.controllers);
  if (means.cgroup !== undefined && files.length > 0) {
    const folder = `${means.cgroup.folder}/${name}`;
    plan.cgroup = { folder, files: files.map(({ file, content }) => [file, content]) };
    plan.prefix.push('/bin/sh', '-c', 'echo $$ > "$0/cgroup.procs" && exec "$@"', folder);
    plan.report.push(...files.map(({ line }) => `${line}: enforced by cgroup v2`));
  }
  const isDone = (limit: keyof typeof controllerOf) => files.some((file) => file.limit === limit);
  const properties = means.systemdRun ? toSystemdProperties(limits, isDone) : [];
  if (properties.length > 0) {
    const flags = properties.flatMap(({ property }) => ['-p', property]);
    plan.prefix.push('systemd-run', '--user', '--scope', '--quiet', '--collect', ...flags, '--');
    plan.report.push(...properties.map(({ line }) => `${line}: enforced by systemd`));
  }
  const left = (limit: keyof typeof controllerOf) =>
    limits[limit] !== undefined && !isDone(limit) && !properties.some((property) => property.limit === limit);
  watchTheRest(plan, limits, means, left);
  limitFiles(plan, limits, means);
  return plan;
}

function toCgroupFiles({ memory_mb, cpu, processes }: Limits, controllers: readonly string[]) {
  const all = [
    memory_mb === undefined
      ? undefined
      : toFile(
          'memory_mb',
          'memory.max',
          String(Math.round(memory_mb * mebibyte)),
          `memory ${memory_mb} MiB`,
        ),
    cpu === undefined
      ? undefined
      : toFile(
          'cpu',
          'cpu.max',
          `${Math.max(1_000, Math.round(cpu * cpuPeriod))} ${cpuPeriod}`,
          `cpu ${cpu}`,
        ),
    processes === undefined
      ? undefined
      : toFile('processes', 'pids.max', String(processes), `processes ${processes}`),
  ];
  return all.filter(
    (file) => file !== undefined && controllers.includes(controllerOf[file.limit]),
  ) as Exclude<(typeof all)[number], undefined>[];
}

function toFile(limit: keyof typeof controllerOf, file: string, content: string, line: string) {
  return { limit, file, content, line };
}

function toSystemdProperties(
  { memory_mb, cpu, processes }: Limits,
  isDone: (limit: keyof typeof controllerOf) => boolean,
) {
  const all = [
    {
      limit: 'memory_mb' as const,
      value: memory_mb,
      property: `MemoryMax=${memory_mb}M`,
      line: `memory ${memory_mb} MiB`,
    },
    {
      limit: 'cpu' as const,
      value: cpu,
      property: `CPUQuota=${Math.round((cpu ?? 0) * 100)}%`,
      line: `cpu ${cpu}`,
    },
    {
      limit: 'processes' as const,
      value: processes,
      property: `TasksMax=${processes}`,
      line: `processes ${processes}`,
    },
  ];
  return all.filter(({ limit, value }) => value !== undefined && !isDone(limit));
}

function watchTheRest(
  plan: LimitPlan,
  { memory_mb, cpu, processes }: Limits,
  { canWatch }: Means,
  left: (limit: keyof typeof controllerOf) => boolean,
): void {
  const how = canWatch
    ? 'watched by the runtime, which ends a service above it'
    : 'not enforced on this system';
  if (memory_mb !== undefined && left('memory_mb')) {
    if (canWatch) plan.watch.memoryBytes = Math.round(memory_mb * mebibyte);
    plan.report.push(`memory ${memory_mb} MiB: ${how}`);
  }
  if (processes !== undefined && left('processes')) {
    if (canWatch) plan.watch.processes = processes;
    plan.report.push(`processes ${processes}: ${how}`);
  }
  if (left('cpu')) plan.report.push(`cpu ${cpu}: not enforced on this system (needs cgroup v2)`);
}

function limitFiles(plan: LimitPlan, { open_files }: Limits, { prlimit, shell }: Means): void {
  if (open_files === undefined) return;
  if (prlimit !== undefined) {
    plan.prefix.push(prlimit, `--nofile=${open_files}:${open_files}`, '--');
    plan.report.push(`open files ${open_files}: enforced by prlimit`);
  } else if (shell) {
    plan.prefix.push('/bin/sh', '-c', 'ulimit -n "$0" && exec "$@"', String(open_files));
    plan.report.push(`open files ${open_files}: enforced by ulimit`);
  } else {
    plan.report.push(`open files ${open_files}: not enforced on this system`);
  }
}
