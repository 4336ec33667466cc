import type { Binary, Service } from '../../schema/bundle/service.ts';

/** Names of ports, by service id. */
export type PortNames = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The ports that a service learns at each start, by a template in its variables, arguments or folder: it listens on any number that it is
 * given. `toBinary` gives the binary of this machine; `learnsFirst` says whether the runtime itself gives the service its first port.
 * Commands do not count: what a migration has written into a file may be read at every later start.
 */
export function findLearnedPorts(
  services: readonly Service[],
  toBinary: (service: Service) => Binary | undefined,
  learnsFirst: (service: Service) => boolean,
): PortNames {
  return new Map(
    services.map((service) => {
      const { id, env, ports } = service;
      const binary = toBinary(service);
      const texts = [env, binary?.env].flatMap((values) => Object.values(values ?? {}));
      const all = [...texts, ...(binary?.args ?? []), binary?.cwd ?? ''].join('\n');
      const names = (ports?.requested ?? []).map(({ name }) => name);
      const learned = names.filter(
        (name, index) => all.includes(`\${${id}.${name}}`) || (index === 0 && learnsFirst(service)),
      );
      return [id, new Set(learned)];
    }),
  );
}

/** The ports in whose place a service listens on a Unix socket. */
export function findSocketPorts(services: readonly Service[]): PortNames {
  return new Map(
    services.map(({ id, ports }) => [
      id,
      new Set((ports?.requested ?? []).flatMap(({ name, socket }) => (socket === undefined ? [] : [name]))),
    ]),
  );
}
