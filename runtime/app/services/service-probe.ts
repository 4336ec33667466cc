import { runtimeDefaults } from '../../../schema/bundle/defaults.ts';
import type { Service } from '../../../schema/bundle/service.ts';
import { resolveInside } from '../../files/inside.ts';
import { systemRules } from '../../platform/system-rules.ts';
import { toTcpProbe, toUnixProbe } from '../../probes/connect.ts';
import { toHttpProbe } from '../../probes/http.ts';
import type { PortWitness } from '../../probes/loopback.ts';
import { failure, type Probe, success } from '../../probes/probe.ts';

/** The time that one check may take, in milliseconds. */
export const toProbeTimeout = ({ health }: Pick<Service, 'health'>): number =>
  health.timeout_ms || runtimeDefaults.service.health.timeout_ms;

export interface ProbeSources {
  /** By name; a port that is chosen anew has another number. */
  ports: () => Record<string, number>;
  /** The Unix socket on which the service listens instead of a port; undefined when it listens on the port. */
  socket: (name: string) => string | undefined;
  /** Judges who has answered on a port. */
  witness: (port: number) => PortWitness;
  appData: string;
  /** Runs the health command once. */
  command: Probe;
}

/** The health probe of a service. `log_match` cannot show liveness, so it only checks that the process runs. */
export function toHealthProbe({ health }: Service, sources: ProbeSources): Probe {
  switch (health.type) {
    case 'http':
      return withPort(sources, health.port_name, (port, witness) =>
        toHttpProbe(port, health.path || '/health', witness),
      );
    case 'tcp':
      return toListenProbe(sources, health.port_name);
    case 'unix':
      return toUnixProbe(toSocketPath(health.path ?? '', sources.appData));
    case 'command':
      return sources.command;
    case 'log_match':
      return async () => success;
  }
}

/** The readiness probe of a starting service. */
export function toReadinessProbe(service: Service, sources: ProbeSources): Probe {
  if (service.readiness.type !== 'port_open') return toHealthProbe(service, sources);
  return toListenProbe(sources, service.readiness.port_name ?? service.health.port_name);
}

/** The pattern of the log line that makes the service ready; undefined when readiness does not use the log. */
export function toReadyPattern({ readiness, health }: Service): string | undefined {
  const healthPattern = health.type === 'log_match' ? health.pattern || health.path : undefined;
  if (readiness.type === 'log_match') return readiness.pattern || healthPattern;
  return readiness.type === 'health_success' ? healthPattern : undefined;
}

/** Whether the service listens: on its port, or on the socket in its place. */
function toListenProbe(sources: ProbeSources, name: string | undefined): Probe {
  const onPort = withPort(sources, name, toTcpProbe);
  return async (timeout) => {
    const path = sources.socket(name ?? Object.keys(sources.ports())[0] ?? '');
    return path === undefined ? onPort(timeout) : toUnixProbe(path)(timeout);
  };
}

function withPort(
  { ports, witness }: ProbeSources,
  name: string | undefined,
  toProbe: (port: number, witness: PortWitness) => Probe,
): Probe {
  let made: { port: number; probe: Probe } | undefined;
  return async (timeout) => {
    const port = name === undefined ? Object.values(ports())[0] : ports()[name];
    if (port === undefined) return failure(`port ${name ?? ''} does not exist`);
    if (made?.port !== port) made = { port, probe: toProbe(port, witness(port)) };
    return made.probe(timeout);
  };
}

function toSocketPath(path: string, appData: string): string {
  return systemRules.isPipeName(path) ? path : resolveInside(appData, path);
}
