import type { Bundle } from '../../schema/bundle/manifest.ts';
import type { PortRange } from '../../schema/bundle/service.ts';
import { RuntimeError } from '../errors.ts';

/** The ports of all services: service id, port name, number. */
export type PortMap = Record<string, Record<string, number>>;

/** The range of a port request without a range, in a manifest without `ports.default_range`. */
const builtInRange: PortRange = { min: 47_000, max: 47_999 };

export interface PortRequest {
  service: string;
  name: string;
  range: PortRange;
}

/** All port requests in the manifest's order, in which they are allocated. */
export function toPortRequests(bundle: Bundle): PortRequest[] {
  const defaultRange = bundle.ports?.default_range ?? builtInRange;
  return bundle.services.flatMap((service) =>
    (service.ports?.requested ?? []).map(({ name, range }) => ({
      service: service.id,
      name,
      range: range ?? defaultRange,
    })),
  );
}

/**
 * Allocates for every request the first port of its range that is not reserved, allocated or in use.
 * `control` contains the ports of the control API.
 * @throws {RuntimeError} `port-range-inverted`, `port-range-full`; the message names every such service
 */
export async function allocatePorts(
  bundle: Bundle,
  control: readonly number[],
  isFree: (port: number) => Promise<boolean>,
): Promise<PortMap> {
  const used = new Set<number>([...control, bundle.ipc.port, ...(bundle.ports?.reserved ?? [])]);
  const map: PortMap = {};
  for (const { service, name, range } of toPortRequests(bundle)) {
    const port = await findPort(range, used, isFree);
    if (port === undefined) throw toRangeError(service, name, range);
    used.add(port);
    map[service] = { ...map[service], [name]: port };
  }
  return map;
}

async function findPort(
  { min, max }: PortRange,
  used: ReadonlySet<number>,
  isFree: (port: number) => Promise<boolean>,
): Promise<number | undefined> {
  for (let port = min; port <= max; port += 1) {
    if (!used.has(port) && (await isFree(port))) return port;
  }
  return undefined;
}

function toRangeError(service: string, name: string, { min, max }: PortRange): RuntimeError {
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
