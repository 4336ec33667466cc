import type { JsonNode } from '../json-node.ts';
import { findNearest } from '../nearest.ts';
import { type Finding, found, idsOf, nameOf, portNamesOf, type Rule, servicesOf } from './rule.ts';

interface Scope {
  secrets: readonly string[];
  ports: readonly string[];
}

/** Texts in which templates are replaced; `secrets`: whether a secret's value is allowed there. */
function templatesOf(service: JsonNode): { node: JsonNode; secrets: boolean }[] {
  const env = (node: JsonNode) => node.entries.map(([, value]) => ({ node: value, secrets: true }));
  const list = (node: JsonNode, secrets: boolean) => node.items.map((item) => ({ node: item, secrets }));
  return [
    ...env(service.at('env')),
    ...service
      .at('binaries')
      .entries.flatMap(([, binary]) => [
        ...list(binary.at('args'), false),
        ...env(binary.at('env')),
        { node: binary.at('cwd'), secrets: false },
      ]),
    ...service
      .at('migrations')
      .items.flatMap((migration) => [...list(migration.at('command'), false), ...env(migration.at('env'))]),
    ...list(service.at('health', 'command'), false),
    ...list(service.at('restart', 'on_restart'), false),
  ];
}

function checkSecret(
  node: JsonNode,
  id: string,
  allowed: boolean,
  linked: readonly string[],
  scope: Scope,
): Finding[] {
  const name = `\${secret:${id}}`;
  if (!scope.secrets.includes(id)) {
    const near = findNearest(id, scope.secrets);
    const remedy =
      near === undefined ? 'add the secret or remove the template' : `did you mean \${secret:${near}}?`;
    return [
      found(
        'template-unknown',
        node,
        `${nameOf(node)} contains ${name}, but the manifest has no such secret`,
        remedy,
      ),
    ];
  }
  if (!allowed) {
    const message = `${nameOf(node)} contains ${name}, but a secret's value is allowed only in env: other users of the computer can read command lines`;
    const remedy =
      'pass the secret through env, or give it a target of type file and let the program read that file';
    return [found('template-secret-misplaced', node, message, remedy)];
  }
  if (linked.includes(id)) return [];
  const message = `${nameOf(node)} contains ${name}, but the service does not list that secret`;
  return [
    found('template-secret-unlinked', node, message, `add ${JSON.stringify(id)} to the service's secrets`),
  ];
}

/** Every `${…}` names the app data folder, the bundle root, a port of a service, or a secret that the service is linked to. */
export const templatesResolve: Rule = (root) => {
  const scope: Scope = {
    secrets: idsOf(root.at('secrets')),
    ports: servicesOf(root).flatMap(({ id, node }) => portNamesOf(node).map((name) => `${id}.${name}`)),
  };
  return servicesOf(root).flatMap(({ node: service }) => {
    const linked = service.at('secrets').items.flatMap((item) => item.text ?? []);
    return templatesOf(service).flatMap(({ node, secrets }) =>
      [...(node.text ?? '').matchAll(/\$\{([^}]*)\}?/g)].flatMap(([whole, inner = '']) => {
        if (whole.endsWith('}')) {
          if (inner === 'data' || inner === 'bundle' || scope.ports.includes(inner)) return [];
          if (inner.startsWith('secret:')) return checkSecret(node, inner.slice(7), secrets, linked, scope);
        }
        const near = findNearest(inner, ['data', 'bundle', ...scope.ports]);
        return [
          found(
            'template-unknown',
            node,
            `${nameOf(node)} contains ${whole}, which is not a known template`,
            near === undefined
              ? 'use ${data}, ${bundle}, ${<service>.<port>} or ${secret:<id>}'
              : `did you mean \${${near}}?`,
          ),
        ];
      }),
    );
  });
};
