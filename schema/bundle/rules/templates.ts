import { findNearest } from '../nearest.ts';
import type { Place } from '../place.ts';
import { type Finding, found, idsOf, nameOf, portNamesOf, type Rule, servicesOf } from './rule.ts';

interface Scope {
  secrets: readonly string[];
  ports: readonly string[];
}

/** Texts in which templates are replaced; `secrets`: whether a secret's value is allowed there. */
function templatesOf(service: Place): { place: Place; secrets: boolean }[] {
  const env = (place: Place) => place.entries.map(([, value]) => ({ place: value, secrets: true }));
  const list = (place: Place, secrets: boolean) => place.items.map((item) => ({ place: item, secrets }));
  return [
    ...env(service.at('env')),
    ...service
      .at('binaries')
      .entries.flatMap(([, binary]) => [
        ...list(binary.at('args'), true),
        ...env(binary.at('env')),
        { place: binary.at('cwd'), secrets: false },
      ]),
    ...service
      .at('migrations')
      .items.flatMap((migration) => [...list(migration.at('command'), false), ...env(migration.at('env'))]),
    ...list(service.at('health', 'command'), false),
    ...list(service.at('restart', 'on_restart'), false),
  ];
}

function checkSecret(
  place: Place,
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
        place,
        `${nameOf(place)} contains ${name}, but the manifest has no such secret`,
        remedy,
      ),
    ];
  }
  if (!allowed) {
    const message = `${nameOf(place)} contains ${name}, but a secret's value is allowed only in env and args`;
    return [found('template-secret-misplaced', place, message, 'pass the secret through env')];
  }
  if (linked.includes(id)) return [];
  const message = `${nameOf(place)} contains ${name}, but the service does not list that secret`;
  return [
    found('template-secret-unlinked', place, message, `add ${JSON.stringify(id)} to the service's secrets`),
  ];
}

/** Every `${…}` names the app data folder, the bundle root, a port of a service, or a secret that the service is linked to. */
export const templatesResolve: Rule = (root) => {
  const scope: Scope = {
    secrets: idsOf(root.at('secrets')),
    ports: servicesOf(root).flatMap(({ id, place }) => portNamesOf(place).map((name) => `${id}.${name}`)),
  };
  return servicesOf(root).flatMap(({ place: service }) => {
    const linked = service.at('secrets').items.flatMap((item) => item.text ?? []);
    return templatesOf(service).flatMap(({ place, secrets }) =>
      [...(place.text ?? '').matchAll(/\$\{([^}]*)\}?/g)].flatMap(([whole, inner = '']) => {
        if (whole.endsWith('}')) {
          if (inner === 'data' || inner === 'bundle' || scope.ports.includes(inner)) return [];
          if (inner.startsWith('secret:')) return checkSecret(place, inner.slice(7), secrets, linked, scope);
        }
        const near = findNearest(inner, ['data', 'bundle', ...scope.ports]);
        return [
          found(
            'template-unknown',
            place,
            `${nameOf(place)} contains ${whole}, which is not a known template`,
            near === undefined
              ? 'use ${data}, ${bundle}, ${<service>.<port>} or ${secret:<id>}'
              : `did you mean \${${near}}?`,
          ),
        ];
      }),
    );
  });
};
