import { type Schedule, scheduleSchema } from '../../../../schema/bundle/service.ts';
import { omitUndefined } from '../../../../schema/omit-undefined.ts';
import type { HealthCheck, LifecycleStep } from './model.ts';
import type { Reader } from './reader.ts';
import { asText, child, isRecord, kindOf, sortedEntries } from './values.ts';

const maxSteps = 500;
const maxCommand = 16_384;
const maxName = 200;
/** Phases by how much their steps reveal about the build and the start of the scenario. */
const phaseOrder = ['setup', 'build', 'migrate', 'production', 'develop'];

/** The schedule of a step; one of another form is reported. */
function readSchedule(reader: Reader, phase: string, value: unknown, index: number): Schedule | undefined {
  const schedule = child(value, 'schedule');
  if (schedule === undefined) return undefined;
  const parsed = scheduleSchema.safeParse(schedule);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  reader.odd(
    ['lifecycle', phase, 'steps', String(index), 'schedule'],
    `the schedule cannot be read: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
    'write {"every_seconds": 3600} or {"cron": "0 6 * * *"}',
  );
  return undefined;
}

function readStep(reader: Reader, phase: string, value: unknown, index: number): LifecycleStep | undefined {
  const run =
    asText(value) ??
    asText(child(value, 'run')) ??
    asText(child(value, 'command')) ??
    asText(child(value, 'script'));
  if (run === undefined) return undefined;
  const isBackground = child(value, 'background') === true || run.trimEnd().endsWith('&');
  const schedule = readSchedule(reader, phase, value, index);
  return {
    phase,
    name: asText(child(value, 'name'))?.slice(0, maxName) ?? `${phase}-${index + 1}`,
    run: run.slice(0, maxCommand),
    ...(isBackground ? { isBackground } : {}),
    ...(schedule === undefined ? {} : { schedule }),
  };
}

/** Every command of every phase; a phase is an object with steps, an array, or one command. */
export function readSteps(reader: Reader, lifecycle: unknown): LifecycleStep[] {
  const steps: LifecycleStep[] = [];
  const rank = (phase: string) =>
    (phaseOrder.indexOf(phase) + phaseOrder.length + 1) % (phaseOrder.length + 1);
  const phases = sortedEntries(lifecycle).filter(
    ([phase]) => phase !== 'health' && phase !== 'version' && phase !== 'test',
  );
  for (const [phase, value] of phases.sort(([a], [b]) => rank(a) - rank(b))) {
    const list = Array.isArray(value) ? value : typeof value === 'string' ? [value] : child(value, 'steps');
    if (list === undefined || list === null) continue;
    if (!Array.isArray(list)) {
      reader.odd(
        ['lifecycle', phase, 'steps'],
        `steps are expected to be an array, not ${kindOf(list)}`,
        'write [{"name": "…", "run": "…"}]',
      );
      continue;
    }
    for (const [index, item] of list.slice(0, maxSteps).entries()) {
      const step = readStep(reader, phase, item, index);
      if (step !== undefined) steps.push(step);
    }
  }
  return steps.slice(0, maxSteps);
}

/** The path of "/health", "health", or "http://localhost:${API_PORT}/health". */
function toRequestPath(text: string): string | undefined {
  const path = text.trim().replace(/^[a-z]+:\/\/[^/]*/i, '');
  if (path.length > 512 || /[\s\u0000-\u001f]/.test(path)) return undefined;
  return path.startsWith('/') ? path : `/${path}`;
}

function toMilliseconds(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 && value <= 3_600_000
    ? Math.round(value)
    : undefined;
}

/** The endpoint of a check, by the port variable in its target, else by its name. */
function endpointOf(check: unknown, target: string): string | undefined {
  const variable = /\$\{?([A-Z][A-Z0-9_]*)_PORT\b/.exec(target)?.[1]?.toLowerCase();
  if (variable !== undefined) return variable.replaceAll('_', '-');
  return /^(api|ui)\b/.exec(asText(child(check, 'name'))?.replaceAll('_', ' ') ?? '')?.[1];
}

function readEndpoints(reader: Reader, health: unknown): Map<string, HealthCheck> {
  const found = new Map<string, HealthCheck>();
  const endpoints = child(health, 'endpoints');
  if (endpoints !== undefined && !isRecord(endpoints)) {
    reader.odd(
      ['lifecycle', 'health', 'endpoints'],
      `endpoints are expected to be an object, not ${kindOf(endpoints)}`,
      'write {"api": "/health"}',
    );
  }
  for (const [name, value] of sortedEntries(endpoints)) {
    const text = asText(value) ?? asText(child(value, 'path')) ?? asText(child(value, 'url'));
    const path = text === undefined ? undefined : toRequestPath(text);
    if (path !== undefined) found.set(name.toLowerCase(), { path });
    else
      reader.odd(
        ['lifecycle', 'health', 'endpoints', name],
        'an endpoint is expected to be a path',
        'write "/health"',
      );
  }
  return found;
}

/** Health endpoints by name: `endpoints`, completed by path, timeout and interval of the `checks`. */
export function readHealth(reader: Reader, health: unknown): Map<string, HealthCheck> {
  const found = readEndpoints(reader, health);
  const checks = child(health, 'checks');
  for (const check of Array.isArray(checks) ? checks.slice(0, 100) : []) {
    const target = asText(child(check, 'target')) ?? '';
    const endpoint = endpointOf(check, target);
    const path = /^https?:/i.test(target) ? toRequestPath(target) : undefined;
    if (endpoint === undefined) continue;
    const known = found.get(endpoint) ?? (path === undefined ? undefined : { path });
    if (known === undefined) continue;
    const timeoutMs = toMilliseconds(child(check, 'timeout'));
    const intervalMs = toMilliseconds(child(check, 'interval'));
    found.set(endpoint, {
      ...known,
      ...omitUndefined({ timeoutMs, intervalMs }),
    });
  }
  return found;
}

/** Grace period after the start before health checks count, in milliseconds. */
export function readStartupGrace(health: unknown): number | undefined {
  return toMilliseconds(child(health, 'startup_grace_period'));
}

/** The user interface of a setup condition: its built page, such as ui/dist/index.html, and the folder of its sources. */
export function readUiBundle(lifecycle: unknown): { uiBundlePath?: string; uiSourceDir?: string } {
  const checks = child(child(child(lifecycle, 'setup'), 'condition'), 'checks');
  for (const check of Array.isArray(checks) ? checks.slice(0, 100) : []) {
    if (child(check, 'type') !== 'ui-bundle') continue;
    const uiBundlePath = asText(child(check, 'bundle_path'));
    const uiSourceDir = asText(child(check, 'source_dir'));
    return {
      ...(uiBundlePath === undefined ? {} : { uiBundlePath }),
      ...(uiSourceDir === undefined ? {} : { uiSourceDir }),
    };
  }
  return {};
}
