import { runtimeDefaults } from '../../schema/bundle/defaults.ts';
import type { Bundle } from '../../schema/bundle/manifest.ts';
import type { PortRange } from '../../schema/bundle/service.ts';
import { RuntimeError } from '../errors.ts';
import { toCandidates } from './candidates.ts';

/** The ports of all services: service id, port name, number. */
export type PortMap = Record<string, Record<string, number>>;

/** Takes a port for the app; false when another program has it. */
export type TakePort = (port: number) => Promise<boolean>;

export interface PortRequest {
  service: string;
  name: string;
  range: PortRange;
  /** Taken whenever it is free. */
  preferred?: number;
  /** The same before that, and also outside of the range. */
  original?: number;
}

/** All port requests in the manifest's order, in which they are allocated. */
export function toPortRequests(bundle: Bundle): PortRequest[] {
  const defaultRange = bundle.ports?.default_range ?? runtimeDefaults.ports.default_range;
  return bundle.services.flatMap((service) =>
    (service.ports?.requested ?? []).map(({ name, range, preferred, original_port: original }) => ({
      service: service.id,
      name,
      range: range ?? defaultRange,
      ...(preferred === undefined ? {} : { preferred }),
      ...(original === undefined ? {} : { original }),
    })),
  );
}

/** Ports that no service may get: those of the control API (`control`), and what the manifest reserves. */
export function toExcludedPorts(bundle: Bundle, control: readonly number[]): Set<number> {
  return new Set([...control, bundle.ipc.port, ...(bundle.ports?.reserved ?? [])]);
}

/** A sentence for each request whose original port another program has; code with that number in it reaches that program. */
export function findMissedOriginals(bundle: Bundle, ports: PortMap): string[] {
  return toPortRequests(bundle).flatMap(({ service, name, original }) => {
    const port = ports[service]?.[name];
    if (original === undefined || port === undefined || port === original) return [];
    return [
      `another program has port ${original}, so ${service} listens on ${port}: code of the app that has the number ${original} in it reaches the other program; end that program and start the app again`,
    ];
  });
}

/**
 * Takes a port for every request: the one of the original server, the preferred one, the one of the last start (`remembered`), else the first port of its range that can be taken,
 * searched from the place that the app's name hashes to. `control` contains the ports of the control API.
 * @throws {RuntimeError} `port-range-inverted`, `port-range-full`; the message names every such service
 */
export async function allocatePorts(
  bundle: Bundle,
  control: readonly number[],
  take: TakePort,
  remembered: PortMap = {},
): Promise<PortMap> {
  const used = toExcludedPorts(bundle, control);
  const requests = toPortRequests(bundle);
  const found = new Map<PortRequest, number>();
  const keep = (request: PortRequest, port: number) => {
    used.add(port);
    found.set(request, port);
  };
  // Before all others, so that a new service does not get the remembered port of another one.
  for (const request of requests) {
    const { original, preferred } = request;
    for (const port of [original, preferred, remembered[request.service]?.[request.name]]) {
      if (found.has(request) || port === undefined || used.has(port)) continue;
      const isAllowed = port === original || isInside(port, request.range);
      if (isAllowed && (await take(port))) keep(request, port);
    }
  }
  const map: PortMap = {};
  for (const request of requests) {
    const port = found.get(request) ?? (await findPort(request.range, bundle.app.name, used, take));
    if (port === undefined) throw toRangeError(request);
    keep(request, port);
    map[request.service] = { ...map[request.service], [request.name]: port };
  }
  return map;
}

/** Takes the first port of the range that is not used, from the place of the app on; undefined when there is none. */
export async function findPort(
  range: PortRange,
  appName: string,
  used: ReadonlySet<number>,
  take: TakePort,
): Promise<number | undefined> {
  for (const port of toCandidates(range, appName)) {
    if (!used.has(port) && (await take(port))) return port;
  }
  return undefined;
}

function isInside(port: number, { min, max }: PortRange): boolean {
  return port >= min && port <= max;
}

function toRangeError({ service, name, range: { min, max } }: PortRequest): RuntimeError {
  const message = `service ${service}: port ${name}:`;
  return min > max
    ? new RuntimeError(
        'port-range-inverted',
        `${message} invalid range ${min}-${max}: min is larger than max`,
        'swap min and max',
      )
    : new RuntimeError(
        'port-range-full',
        `${message} no free port in ${min}-${max}`,
        'widen the range or end the programs that use it',
      );
}
