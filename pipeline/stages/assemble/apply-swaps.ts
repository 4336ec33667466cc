import type { ProposedSwap } from '../../../schema/analysis.ts';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import { toScenarioPath } from '../../../schema/bundle/scenario.ts';
import type { KitDatabases, KitMember } from '../../../schema/kit.ts';
import { chooseDatabases } from './database-names.ts';
import { isObject, objectsOf, type RawObject, textsOf, withAll } from './raw-object.ts';

/** What a kit member loads on its first start for one scenario. */
export interface Loaded {
  /** Files of the scenario that the member loads on its first start, in order. */
  files: readonly string[];
  /** Further files that those read. */
  included: readonly string[];
  /** Whether a failing statement of them ends the first start. */
  isStrict: boolean;
}

/** A swap that is applied, with the kit member that replaces the original; undefined when the kit does not have it. */
export interface AppliedSwap extends Loaded {
  swap: ProposedSwap;
  kit: KitMember | undefined;
  /** Extensions of the member's optional parts that a scenario creates. */
  extensions?: readonly string[];
  /** What it loads for the further scenarios of the bundle. */
  others: readonly (Loaded & { scenario: string })[];
}

/** Whether a service uses the original: metadata.resources lists it, or the service depends on a service of that name. */
function uses(service: RawObject, original: string): boolean {
  const metadata = isObject(service['metadata']) ? service['metadata'] : {};
  return (
    textsOf(metadata, 'resources').includes(original) || textsOf(service, 'dependencies').includes(original)
  );
}

/** Programs, and the server of a user interface; pages read no variables. */
function runsCode(service: RawObject): boolean {
  const { build } = service;
  const isPages = service['type'] === 'ui-bundle' && !(isObject(build) && build['entry_point'] !== undefined);
  return !isPages && service['type'] !== 'resource' && service['kit'] === undefined;
}

/** The variables of the replacement; an address that code reads as a host is one. */
function toProvided(
  { provides }: KitMember,
  { split_addresses: split = [] }: ProposedSwap,
): [string, string][] {
  return Object.entries(provides.env).map(([name, value]) => {
    const host = split.includes(name) ? provides.split?.[name]?.value : undefined;
    return [name, host ?? value];
  });
}

/** Connects a service to the replacement: its variables, its secrets, and the replacement as a dependency instead of the original. */
function rewire(service: RawObject, swap: ProposedSwap, kit: KitMember, database: string): RawObject {
  const { original } = swap;
  const dependencies = textsOf(service, 'dependencies').filter((id) => id !== original);
  const provided = toProvided(kit, swap).map(([name, value]): [string, string] => [
    name,
    value.replaceAll('{{database}}', database),
  ]);
  const env = { ...(isObject(service['env']) ? service['env'] : {}), ...Object.fromEntries(provided) };
  return {
    ...service,
    env: Object.fromEntries(Object.entries(env).sort(([a], [b]) => byCodeUnit(a, b))),
    secrets: withAll(textsOf(service, 'secrets'), textsOf(kit.service, 'secrets')),
    dependencies: withAll(dependencies, [kit.name]),
  };
}

/** The ports of the original are asked for only where code has their numbers: a server of the user would not get them. */
function toPorts({ ports }: KitMember['service'], literals: readonly number[] = []): RawObject {
  if (ports === undefined) return {};
  const requested = ports.requested.map(({ original_port: original, ...port }) =>
    original !== undefined && literals.includes(original) ? { ...port, original_port: original } : port,
  );
  return { ports: { ...ports, requested } };
}

type AllLoaded = Pick<AppliedSwap, 'swap' | 'files' | 'included' | 'isStrict' | 'others' | 'extensions'>;

/** The variables by which the driver knows the files; without databases of their own, scenarios share what is loaded. */
function toLoadVariables(
  { initialization, databases }: KitMember,
  { files, isStrict, others }: AllLoaded,
  names: ReadonlyMap<string, string>,
): Record<string, string> {
  const shared = databases === undefined ? others : [];
  const all = [...files, ...shared.flatMap((one) => one.files)];
  const isAllStrict = isStrict || shared.some((one) => one.isStrict);
  const { env, strict_env: strictEnv } = initialization ?? {};
  const further = others.map((one): KitDatabases[number] => ({
    name: names.get(one.scenario) ?? one.scenario,
    base: toScenarioPath(one.scenario, '.'),
    initialization: [...one.files],
    is_strict: one.isStrict,
  }));
  return {
    ...(env === undefined || all.length === 0 ? {} : { [env]: JSON.stringify(all) }),
    ...(strictEnv !== undefined && all.length > 0 && isAllStrict ? { [strictEnv]: 'true' } : {}),
    ...(databases === undefined || further.length === 0 ? {} : { [databases.env]: JSON.stringify(further) }),
  };
}

/** What the driver creates: as service.json declares it, then the names that variables of the services contain. */
function toContentVariables(
  { content }: KitMember,
  declared: readonly unknown[] = [],
  users: Iterable<RawObject>,
): Record<string, string> {
  if (content === undefined) return {};
  const named = [...users].flatMap(({ env }) =>
    isObject(env) ? content.variables.map((name) => env[name]) : [],
  );
  const isName = (value: unknown) => typeof value === 'string' && value !== '' && !value.includes('${');
  const all = [...declared, ...new Set(named.filter(isName))];
  return all.length === 0 ? {} : { [content.env]: JSON.stringify(all) };
}

/** The files as assets, so that they ship and are checked, and their names for the driver. */
function toInitialization(
  kit: KitMember,
  loaded: AllLoaded,
  names: ReadonlyMap<string, string>,
  users: Iterable<RawObject>,
): RawObject {
  const variables = {
    ...toLoadVariables(kit, loaded, names),
    ...toContentVariables(kit, loaded.swap.content, users),
  };
  const paths = [loaded, ...loaded.others].flatMap(({ files, included }) =>
    kit.initialization === undefined || files.length === 0 ? [] : [...files, ...included],
  );
  return {
    ...(paths.length === 0
      ? {}
      : { assets: [...(kit.service.assets ?? []), ...paths.map((path) => ({ path }))] }),
    ...(Object.keys(variables).length === 0 ? {} : { env: { ...kit.service.env, ...variables } }),
  };
}

function toService(
  kit: KitMember,
  loaded: AllLoaded,
  names: ReadonlyMap<string, string>,
  users: Iterable<RawObject>,
  present: RawObject | undefined,
): RawObject {
  const { binaries } = present ?? {};
  return {
    ...kit.service,
    ...toPorts(kit.service, loaded.swap.literal_ports),
    ...toInitialization(kit, loaded, names, users),
    id: kit.name,
    kit: {
      name: kit.name,
      version: kit.version,
      ...(loaded.extensions === undefined || loaded.extensions.length === 0
        ? {}
        : { extensions: loaded.extensions }),
    },
    ...(binaries === undefined ? {} : { binaries }),
  };
}

function applyKit(manifest: RawObject, original: string, kit: KitMember, given: AllLoaded): RawObject {
  const services = objectsOf(manifest, 'services').filter((service) => service['id'] !== original);
  const rest = services.filter((service) => service['id'] !== kit.name);
  const present = services.find((service) => service['id'] === kit.name);
  const users = rest.filter((service) => uses(service, original) || uses(service, kit.name));
  const rewired = new Set(users.length > 0 ? users : rest.filter(runsCode));
  const own = kit.databases?.name ?? '';
  const scenarios = new Set([...rewired].flatMap(({ scenario }) => scenario ?? []).map(String));
  const names = chooseDatabases([...scenarios], own);
  const databaseOf = ({ scenario }: RawObject) => names.get(String(scenario)) ?? own;
  const found = (scenario: string) => given.others.find((one) => one.scenario === scenario);
  const others = [...scenarios].map(
    (scenario) => found(scenario) ?? { scenario, files: [], included: [], isStrict: false },
  );
  const loaded = { ...given, others };
  const secrets = objectsOf(manifest, 'secrets');
  const added = kit.secrets.filter((secret) => !secrets.some((known) => known['id'] === secret.id));
  return {
    ...manifest,
    secrets: [...secrets, ...added],
    services: [
      toService(kit, loaded, names, rewired, present),
      ...rest.map((service) =>
        rewired.has(service) ? rewire(service, given.swap, kit, databaseOf(service)) : service,
      ),
    ],
  };
}

/** Adds a record of the swap, one for each original. */
function record(manifest: RawObject, { swap }: AppliedSwap): RawObject {
  const others = objectsOf(manifest, 'swaps').filter((known) => known['original'] !== swap.original);
  const entry = {
    original: swap.original,
    replacement: swap.replacement,
    reason: swap.reason,
    ...(swap.limitations === '' ? {} : { limitations: swap.limitations }),
  };
  return { ...manifest, swaps: [...others, entry] };
}

function sortKitsFirst(manifest: RawObject): RawObject {
  const services = objectsOf(manifest, 'services');
  const kits = services.filter((service) => service['kit'] !== undefined);
  const byId = (a: RawObject, b: RawObject) => (String(a['id']) < String(b['id']) ? -1 : 1);
  return {
    ...manifest,
    services: [...kits.toSorted(byId), ...services.filter((service) => service['kit'] === undefined)],
  };
}

/**
 * Replaces resources by members of the kit: the service, its secrets, and for every service that used the original
 * the variables, the link to the secrets and the dependency. Idempotent.
 */
export function applySwaps(manifest: RawObject, applied: readonly AppliedSwap[]): RawObject {
  if (applied.length === 0) return manifest;
  const swapped = applied.reduce((draft, one) => {
    const rewired = one.kit === undefined ? draft : applyKit(draft, one.swap.original, one.kit, one);
    return record(rewired, one);
  }, manifest);
  return sortKitsFirst(swapped);
}
