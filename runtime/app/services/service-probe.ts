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

/** The question that the health check of a service asks. A log says nothing about life: only the process is looked at. */
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

/** The question that tells whether a starting service is ready. */
export function toReadinessProbe(service: Service, sources: ProbeSources): Probe {
  if (service.readiness.type !== 'port_open') return toHealthProbe(service, sources);
  return withPort(sources.ports, service.readiness.port_name ?? service.health.port_name, toTcpProbe);
}

/** The pattern whose line makes the service ready, if a line does. */
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
  return port === undefined ? async () => failure(`there is no port ${name ?? ''} to ask`) : toProbe(port);
}

function toSocketPath(path: string, appData: string): string {
  return systemRules.isPipeName(path) ? path : resolveInside(appData, path);
}
