import type { AppSnapshot, ServiceSnapshot } from '../interfaces.ts';
import type { ControlServerOptions } from './context.ts';

/** Prometheus text exposition format 0.0.4. */
export const metricsType = 'text/plain; version=0.0.4; charset=utf-8';

type Sample = [labels: Record<string, string>, value: number];

/** All metrics; names and units follow the Prometheus naming practices (base units, `_total` for counters). */
export function toMetrics(
  app: AppSnapshot,
  { bundle, runtimeVersion }: Pick<ControlServerOptions, 'bundle' | 'runtimeVersion'>,
  startedAt: number,
): string {
  const { rss, heapUsed } = process.memoryUsage();
  const cpu = process.cpuUsage();
  const each = (value: (service: ServiceSnapshot) => number | undefined): Sample[] =>
    app.services.flatMap((service) => {
      const number = value(service);
      return number === undefined ? [] : [[{ service: service.id }, number] satisfies Sample];
    });
  const info = { app: bundle.app.name, version: bundle.app.version, runtime: runtimeVersion };
  return [
    toFamily('runtime_info', 'gauge', 'What runs', [[info, 1]]),
    toFamily('runtime_ready', 'gauge', 'Whether the app is ready', [[{}, Number(app.ready)]]),
    toFamily('runtime_uptime_seconds', 'gauge', 'Time since the start', [
      [{}, (performance.now() - startedAt) / 1000],
    ]),
    toFamily('runtime_resident_memory_bytes', 'gauge', 'Resident memory', [[{}, rss]]),
    toFamily('runtime_heap_used_bytes', 'gauge', 'JavaScript heap in use', [[{}, heapUsed]]),
    toFamily('runtime_cpu_seconds_total', 'counter', 'CPU time used', [[{}, (cpu.user + cpu.system) / 1e6]]),
    toFamily('runtime_gpu_available', 'gauge', 'Whether a GPU was found', [[{}, Number(app.gpu.available)]]),
    toFamily(
      'service_ready',
      'gauge',
      'Whether the service is ready',
      each((s) => Number(s.ready)),
    ),
    toFamily(
      'service_restarts_total',
      'counter',
      'Restarts',
      each((s) => s.restarts),
    ),
    toFamily(
      'service_state',
      'gauge',
      'The state the service is in',
      app.services.map(({ id, state }) => [{ service: id, state }, 1]),
    ),
    toFamily(
      'service_start_seconds',
      'gauge',
      'From start to ready',
      each(({ startedAt: from, readyAt: to }) =>
        from === undefined || to === undefined ? undefined : Math.max(0, to - from) / 1000,
      ),
    ),
    toFamily(
      'service_probes_total',
      'counter',
      'Probes by outcome',
      app.services.flatMap(({ id, probes }): Sample[] =>
        probes === undefined
          ? []
          : [
              [{ service: id, outcome: 'success' }, probes.succeeded],
              [{ service: id, outcome: 'failure' }, probes.failed],
            ],
      ),
    ),
  ].join('');
}

function toFamily(name: string, type: 'gauge' | 'counter', help: string, samples: Sample[]): string {
  if (samples.length === 0) return '';
  const lines = samples.map(([labels, value]) => {
    const text = Object.entries(labels).map(([key, label]) => `${key}="${toEscaped(label)}"`);
    return `${name}${text.length === 0 ? '' : `{${text.join(',')}}`} ${value}\n`;
  });
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`;
}

function toEscaped(label: string): string {
  return label.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
