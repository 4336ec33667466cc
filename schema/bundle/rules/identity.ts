import type { BundleCode } from '../../errors/codes.ts';
import { platforms, toPlatform } from '../../vocabulary.ts';
import type { JsonNode } from '../json-node.ts';
import { type Finding, found, nameOf, type Rule, servicesOf, warned } from './rule.ts';

function findTwice(nodes: JsonNode[], code: BundleCode, what: string): Finding[] {
  const first = new Map<string, JsonNode>();
  return nodes.flatMap((node) => {
    const name = node.text;
    if (name === undefined) return [];
    const before = first.get(name);
    if (before === undefined) {
      first.set(name, node);
      return [];
    }
    const message = `${what} ${JSON.stringify(name)} is used twice: by ${nameOf(before)} and ${nameOf(node)}`;
    return [found(code, node, message, `give each ${what} its own name`)];
  });
}

/** Ids, port names and migration versions are unique in their scope. */
export const uniqueNames: Rule = (root) => [
  ...findTwice(
    root.at('secrets').items.map((secret) => secret.at('id')),
    'id-duplicate',
    'secret id',
  ),
  ...findTwice(
    root.at('services').items.map((service) => service.at('id')),
    'id-duplicate',
    'service id',
  ),
  ...findTwice(
    root.at('scenarios').items.map((scenario) => scenario.at('name')),
    'id-duplicate',
    'scenario name',
  ),
  ...servicesOf(root).flatMap(({ node }) => [
    ...findTwice(
      node.at('ports', 'requested').items.map((port) => port.at('name')),
      'port-name-duplicate',
      'port name',
    ),
    ...findTwice(
      node.at('migrations').items.map((migration) => migration.at('version')),
      'migration-duplicate',
      'migration version',
    ),
  ]),
];

/** A platform has one binary, under its name or under an alias. */
export const onePlatformEach: Rule = (root) =>
  servicesOf(root).flatMap(({ node }) => {
    const keys = node.at('binaries').entries;
    return platforms.flatMap((platform) => {
      const [, second] = keys.filter(([key]) => toPlatform(key) === platform);
      if (second === undefined) return [];
      const message = `${nameOf(second[1])} is the platform ${platform}, which has a binary already`;
      return [found('platform-duplicate', second[1], message, 'keep one of the two')];
    });
  });

/** Two secrets with the same target in one service would overwrite each other. */
export const oneSecretPerTarget: Rule = (root) => {
  const targets = new Map(
    root.at('secrets').items.flatMap((secret) => {
      const [id, type, name] = [
        secret.at('id').text,
        secret.at('target', 'type').text,
        secret.at('target', 'name').text,
      ];
      return id === undefined || name === undefined ? [] : [[id, `${type} ${name}`] as const];
    }),
  );
  return servicesOf(root).flatMap(({ node }) => {
    const taken = new Map<string, string>();
    return node.at('secrets').items.flatMap((item) => {
      const target = targets.get(item.text ?? '');
      if (target === undefined || item.text === undefined) return [];
      const other = taken.get(target);
      taken.set(target, item.text);
      if (other === undefined || other === item.text) return [];
      const message = `the secrets ${other} and ${item.text} are both given to the service as ${target}`;
      return [warned('secret-target-duplicate', item, message, 'give each secret its own target')];
    });
  });
};

/** A secret that no service is linked to has no effect. */
export const secretsAreUsed: Rule = (root) => {
  const used = new Set([
    ...servicesOf(root).flatMap(({ node }) => node.at('secrets').items.map((item) => item.text)),
    ...root.at('secrets').items.map((secret) => secret.at('remote', 'auth_secret').text),
  ]);
  return root.at('secrets').items.flatMap((secret) => {
    const id = secret.at('id').text;
    if (id === undefined || used.has(id)) return [];
    const remedy = 'list it in the secrets of the services that read it, or remove it';
    return [warned('secret-unused', secret, `no service uses the secret ${JSON.stringify(id)}`, remedy)];
  });
};
