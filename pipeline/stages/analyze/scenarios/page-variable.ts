import { byCodeUnit } from '../../../../schema/by-code-unit.ts';
import { toPortVariable } from '../config/ports.ts';
import { findPagePort } from '../skeleton/ports.ts';
import type { ScenarioSource } from '../skeleton/source.ts';

type JsonObject = Record<string, unknown>;

/** The address template of the app's pages: those of its user interface, or those that its API serves. */
export function toPageTemplate(services: readonly JsonObject[]): string | undefined {
  const ui = services.find((service) => service['type'] === 'ui-bundle');
  if (ui !== undefined) return `\${${String(ui['id'])}.ui}`;
  const api = services.find((service) => {
    const metadata = (service['metadata'] ?? {}) as JsonObject;
    return metadata['page_port'] !== undefined;
  });
  return api === undefined ? undefined : `\${${String(api['id'])}.api}`;
}

/**
 * The programs of a required scenario with the variable of its own pages' port. Those pages are not in the app: the pages that call the
 * programs, and whose origin they have to allow, are the app's.
 */
export function withPageVariable(
  { config }: Pick<ScenarioSource, 'config'>,
  services: readonly JsonObject[],
  page: string | undefined,
): JsonObject[] {
  const port = findPagePort(config.ports);
  if (port === undefined || page === undefined) return [...services];
  const name = toPortVariable(port);
  return services.map((service) => {
    const env = (service['env'] ?? {}) as Record<string, string>;
    if (Object.hasOwn(env, name)) return service;
    const merged = Object.entries({ ...env, [name]: page });
    return { ...service, env: Object.fromEntries(merged.sort(([a], [b]) => byCodeUnit(a, b))) };
  });
}
