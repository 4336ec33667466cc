import type { ProposedSwap } from '../../../schema/analysis.ts';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { KitMember } from '../../../schema/kit.ts';
import { isObject, objectsOf, type RawObject, textsOf, withAll } from './raw-object.ts';

/** A swap that is applied, with the kit member that replaces the original; undefined when the kit does not have it. */
export interface AppliedSwap {
  swap: ProposedSwap;
  kit: KitMember | undefined;
  /** Files of the scenario that the member loads on its first start, in order. */
  files: readonly string[];
  /** Further files that those read. */
  included: readonly string[];
  /** Whether a failing statement of them ends the first start. */
  isStrict: boolean;
}

/** Whether a service uses the original: metadata.resources lists it, or the service depends on a service of that name. */
function uses(service: RawObject, original: string): boolean {
  const metadata = isObject(service['metadata']) ? service['metadata'] : {};
  return (
    textsOf(metadata, 'resources').includes(original) || textsOf(service, 'dependencies').includes(original)
  );
}

function runsCode(service: RawObject): boolean {
  return service['type'] !== 'ui-bundle' && service['type'] !== 'resource' && service['kit'] === undefined;
}

/** Connects a service to the replacement: its variables, its secrets, and the replacement as a dependency instead of the original. */
function rewire(service: RawObject, original: string, kit: KitMember): RawObject {
  const dependencies = textsOf(service, 'dependencies').filter((id) => id !== original);
  const env = { ...(isObject(service['env']) ? service['env'] : {}), ...kit.provides.env };
  return {
    ...service,
    env: Object.fromEntries(Object.entries(env).sort(([a], [b]) => byCodeUnit(a, b))),
    secrets: withAll(textsOf(service, 'secrets'), textsOf(kit.service, 'secrets')),
    dependencies: withAll(dependencies, [kit.name]),
  };
}

type Loaded = Pick<AppliedSwap, 'swap' | 'files' | 'included' | 'isStrict'>;

/** The ports of the original are asked for only where code has their numbers: a server of the user would not get them. */
function toPorts({ ports }: KitMember['service'], literals: readonly number[] = []): RawObject {
  if (ports === undefined) return {};
  const requested = ports.requested.map(({ original_port: original, ...port }) =>
    original !== undefined && literals.includes(original) ? { ...port, original_port: original } : port,
  );
  return { ports: { ...ports, requested } };
}

/** The files as assets, so that they ship and are checked, and their names for the driver. */
function toInitialization(kit: KitMember, { files, included, isStrict }: Loaded): RawObject {
  if (kit.initialization === undefined || files.length === 0) return {};
  const { env, strict_env: strictEnv } = kit.initialization;
  return {
    assets: [...(kit.service.assets ?? []), ...[...files, ...included].map((path) => ({ path }))],
    env: {
      ...kit.service.env,
      [env]: JSON.stringify(files),
      ...(isStrict && strictEnv !== undefined ? { [strictEnv]: 'true' } : {}),
    },
  };
}

function toService(kit: KitMember, loaded: Loaded, present: RawObject | undefined): RawObject {
  const { binaries } = present ?? {};
  return {
    ...kit.service,
    ...toPorts(kit.service, loaded.swap.literal_ports),
    ...toInitialization(kit, loaded),
    id: kit.name,
    kit: { name: kit.name, version: kit.version },
    ...(binaries === undefined ? {} : { binaries }),
  };
}

function applyKit(manifest: RawObject, original: string, kit: KitMember, loaded: Loaded): RawObject {
  const services = objectsOf(manifest, 'services').filter((service) => service['id'] !== original);
  const others = services.filter((service) => service['id'] !== kit.name);
  const present = services.find((service) => service['id'] === kit.name);
  const users = others.filter((service) => uses(service, original) || uses(service, kit.name));
  const rewired = new Set(users.length > 0 ? users : others.filter(runsCode));
  const secrets = objectsOf(manifest, 'secrets');
  const added = kit.secrets.filter((secret) => !secrets.some((known) => known['id'] === secret.id));
  return {
    ...manifest,
    secrets: [...secrets, ...added],
    services: [
      toService(kit, loaded, present),
      ...others.map((service) => (rewired.has(service) ? rewire(service, original, kit) : service)),
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
