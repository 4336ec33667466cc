import type { BundleCode } from '../../errors/codes.ts';
import type { JsonNode } from '../json-node.ts';
import { findNearest } from '../nearest.ts';
import { type Finding, found, idsOf, nameOf, portNamesOf, type Rule, servicesOf } from './rule.ts';

function check(code: BundleCode, node: JsonNode, what: string, known: readonly string[]): Finding[] {
  const name = node.text;
  if (name === undefined || known.includes(name)) return [];
  const near = findNearest(name, known);
  const listed = known.length === 0 ? 'none is defined' : `defined: ${known.slice(0, 20).join(', ')}`;
  return [
    found(
      code,
      node,
      `${nameOf(node)} names the ${what} ${JSON.stringify(name)}, which does not exist`,
      near === undefined
        ? `add it or remove the reference (${listed})`
        : `did you mean ${JSON.stringify(near)}?`,
    ),
  ];
}

/** Secrets, dependencies and port names that are referred to exist. */
export const referencesExist: Rule = (root) => {
  const secrets = idsOf(root.at('secrets'));
  const services = idsOf(root.at('services'));
  const scenarios = root.at('scenarios').items.flatMap((item) => item.at('name').text ?? []);
  return [
    ...root
      .at('secrets')
      .items.flatMap((secret) =>
        check('secret-unknown', secret.at('remote', 'auth_secret'), 'secret', secrets),
      ),
    ...servicesOf(root).flatMap(({ node }) => {
      const ports = portNamesOf(node);
      return [
        ...check('scenario-undefined', node.at('scenario'), 'scenario', scenarios),
        ...node.at('secrets').items.flatMap((item) => check('secret-unknown', item, 'secret', secrets)),
        ...node
          .at('dependencies')
          .items.flatMap((item) => check('dependency-unknown', item, 'service', services)),
        ...['health', 'readiness']
          .map((probe) => node.at(probe, 'port_name'))
          .filter((name) => name.text !== '')
          .flatMap((name) => check('port-name-unknown', name, 'port', ports)),
      ];
    }),
  ];
};

/** The cycles of dependencies: one for each dependency that leads back to a service on the current path. */
function findCycles(dependencies: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  for (const start of dependencies.keys()) {
    const way = new Map<string, Iterator<string>>();
    const order: string[] = [];
    let id: string | undefined = start;
    while (id !== undefined && !done.has(id)) {
      const rest = way.get(id) ?? (dependencies.get(id) ?? []).values();
      if (!way.has(id)) order.push(id);
      way.set(id, rest);
      const next = rest.next();
      if (next.done) {
        done.add(id);
        way.delete(id);
        order.pop();
        id = order.at(-1);
      } else if (way.has(next.value)) {
        cycles.push(order.slice(order.indexOf(next.value)));
      } else if (!done.has(next.value)) {
        id = next.value;
      }
    }
  }
  return cycles;
}

/** The dependencies of services have no cycle. */
export const noCycles: Rule = (root) => {
  const nodes = new Map<string, JsonNode>();
  const dependencies = new Map<string, string[]>();
  for (const { id, node } of servicesOf(root)) {
    if (id === undefined || nodes.has(id)) continue;
    nodes.set(id, node.at('dependencies'));
    dependencies.set(
      id,
      node.at('dependencies').items.flatMap((item) => item.text ?? []),
    );
  }
  return findCycles(dependencies).flatMap((members) => {
    const node = nodes.get(members[0] ?? '');
    if (node === undefined) return [];
    const path = [...members, members[0]].join(' -> ');
    return [
      found(
        'dependency-cycle',
        node,
        `the services depend on each other in a cycle: ${path}`,
        'remove one of these dependencies',
      ),
    ];
  });
};
