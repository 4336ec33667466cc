import type { Service } from '../../../schema/bundle/service.ts';
import { resolveInside } from '../../files/inside.ts';
import { systemRules } from '../../platform/system-rules.ts';
import { toTcpProbe, toUnixProbe } from '../../probes/connect.ts';
import { toHttpProbe } from '../../probes/http.ts';
import { failure, type Probe, success } from '../../probes/probe.ts';

export const defaultProbeTimeout = 2_000;

export interface ProbeSources {
  ports: Record<string, number>;
  appData: string;
  /** Runs the health command once. */
  command: Probe;
}

/** The health probe of a service. `log_match` cannot show liveness, so it only checks that the process runs. */
export function toHealthProbe({ health }: Service, { ports, appData, command }: ProbeSources): Probe {
  switch (health.type) {
    case 'http':
      return withPort(ports, health.port_name, (port) => toHttpProbe(port, health.path || '/health'));
    case 'tcp':
      return withPort(ports, health.port_name, toTcpProbe);
    case 'unix':
      return toUnixProbe(toSocketPath(health.path ?? '', appData));
    case 'command':
      return command;
    case 'log_match':
      return async () => success;
  }
}

/** The readiness probe of a starting service. */
export function toReadinessProbe(service: Service, sources: ProbeSources): Probe {
  if (service.readiness.type !== 'port_open') return toHealthProbe(service, sources);
  return withPort(sources.ports, service.readiness.port_name ?? service.health.port_name, toTcpProbe);
}

/** The pattern of the log line that makes the service ready; undefined when readiness does not use the log. */
export function toReadyPattern({ readiness, health }: Service): string | undefined {
  const healthPattern = health.type === 'log_match' ? health.pattern || health.path : undefined;
  if (readiness.type === 'log_match') return readiness.pattern || healthPattern;
  return readiness.type === 'health_success' ? healthPattern : undefined;
}

function withPort(
  ports: Record<string, number>,
  name: string | undefined,
  toProbe: (port: number) => Probe,
): Probe {
  const port = name === undefined ? Object.values(ports)[0] : ports[name];
  return port === undefined ? async () => failure(`port ${name ?? ''} does not exist`) : toProbe(port);
}

function toSocketPath(path: string, appData: string): string {
  return systemRules.isPipeName(path) ? path : resolveInside(appData, path);
}
