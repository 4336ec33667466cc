import { byCodeUnit } from '../../../../schema/by-code-unit.ts';
import { findEnvReads } from '../../../shared/env-reads/env-reads.ts';
import { quote } from '../findings.ts';
import { listCode } from '../skeleton/list-code.ts';
import type { ScenarioSource } from '../skeleton/source.ts';
import { type Callee, toReadVariable, toUsualVariables } from './variables.ts';

type JsonObject = Record<string, unknown>;

/** The services of one scenario in the bundle, under their final ids. */
export interface Part {
  name: string;
  source: ScenarioSource;
  services: JsonObject[];
}

const template = /^\$\{([^.}]+)\.[^.}]+\}$/;

function envOf(service: JsonObject): Record<string, string> {
  return (service['env'] ?? {}) as Record<string, string>;
}

/** The environment variables that carry the ports of a scenario, with their templates. */
function toPortVariables(services: readonly JsonObject[]): Record<string, string> {
  const ids = new Set(services.map((service) => service['id']));
  const entries = services.flatMap((service) => Object.entries(envOf(service)));
  return Object.fromEntries(
    entries.filter(([name, value]) => name !== 'PORT' && ids.has(template.exec(value)?.[1])),
  );
}

/** The API of a scenario, which others call; undefined for one without an API. */
export function toCallee({ name, services }: Pick<Part, 'name' | 'services'>): Callee | undefined {
  const api = services.find((service) => service['type'] === 'api-binary');
  return api === undefined
    ? undefined
    : { name, port: `\${${String(api['id'])}.api}`, ports: toPortVariables(services) };
}

/** The variables that the sources read and that are the address of exactly one of the scenarios. */
async function findRead(source: ScenarioSource, callees: readonly Callee[]): Promise<Map<string, string>> {
  const files: string[] = [];
  await listCode(source, '.', files);
  const found = new Map<string, string>();
  for (const path of files) {
    for (const { name } of findEnvReads(path, (await source.text(path)) ?? '')) {
      const values = callees.flatMap((callee) => toReadVariable(name, callee) ?? []);
      const [value] = values;
      if (value !== undefined && values.length === 1) found.set(name, value);
    }
  }
  return found;
}

/** Whether a value of the lifecycle is the address of the other scenario on a developer's computer. */
function isLocal(value: string): boolean {
  return /^[\d]+$|localhost|127\.0\.0\.1|0\.0\.0\.0|\$\{/.test(value);
}

/** Programs, and the server of a user interface; pages read no environment. */
function runsCode(service: JsonObject): boolean {
  const build = service['build'] as JsonObject | undefined;
  return service['type'] !== 'ui-bundle' || build?.['entry_point'] !== undefined;
}

/**
 * The services of a scenario with the variables by which its code finds other scenarios of the bundle. A variable that carries a port of its
 * own, or an address elsewhere, stays, and is reported.
 */
export async function wireScenario(
  { source, services }: Part,
  callees: readonly Callee[],
): Promise<JsonObject[]> {
  if (callees.length === 0) return services;
  const usual = callees.flatMap((callee) => Object.entries(toUsualVariables(callee)));
  const variables = new Map([...usual, ...(await findRead(source, callees))]);
  const own = toPortVariables(services);
  for (const name of [...variables.keys()].filter((one) => Object.hasOwn(own, one))) {
    variables.delete(name);
    source.report({
      code: 'scenario-variable-taken',
      message: `${quote(name)} carries a port of the scenario itself, and not that of ${callees.map((one) => one.name).join(' or ')}`,
      pointer: '/ports',
      remedy: 'give the port of the scenario another variable in ports',
    });
  }
  const withVariables = (service: JsonObject): JsonObject => {
    const env = envOf(service);
    const given = [...variables].filter(([name]) => {
      const stated = env[name];
      if (stated === undefined || isLocal(stated)) return true;
      source.report({
        severity: 'info',
        code: 'scenario-variable-kept',
        message: `${quote(name)} keeps the address that the scenario sets, ${quote(stated)}, although the scenario at it is in the bundle`,
        pointer: '/lifecycle',
        remedy:
          'remove the variable from the lifecycle step, so that the app gets the address of its own service',
      });
      return false;
    });
    const merged = Object.entries({ ...env, ...Object.fromEntries(given) });
    return { ...service, env: Object.fromEntries(merged.sort(([a], [b]) => byCodeUnit(a, b))) };
  };
  return services.map((service) => (runsCode(service) ? withVariables(service) : service));
}
