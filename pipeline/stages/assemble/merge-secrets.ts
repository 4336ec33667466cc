import type { Fault } from '../../../schema/diagnostic.ts';
import type { PlannedSecret, SecretPlan } from '../../../schema/secret-plan.ts';
import { isObject, mapServices, objectsOf, type RawObject, textsOf, withAll } from './raw-object.ts';

export interface Merged {
  manifest: RawObject;
  /** Secrets that none of the manifest's services uses. */
  faults: Fault[];
}

/** The secret in the form of a manifest, without the fields of the plan. */
function toManifestSecret(secret: PlannedSecret): RawObject {
  const { services: _services, source: _source, ...rest } = secret;
  return rest;
}

function targetKey(secret: RawObject): string {
  const target = isObject(secret['target']) ? secret['target'] : {};
  return `${String(target['type'])} ${String(target['name'])}`;
}

/** By its id, else by its target among the secrets that the manifest had before. */
function findPresent(
  secrets: readonly RawObject[],
  before: readonly RawObject[],
  planned: PlannedSecret,
): RawObject | undefined {
  return (
    secrets.find((secret) => secret['id'] === planned.id) ??
    before.find((secret) => targetKey(secret) === targetKey(planned))
  );
}

/**
 * Merges planned secrets into a manifest and links each to the services that read it. A secret that the manifest has already, by its
 * id or by its target, stays unchanged and keeps its id. Idempotent and pure.
 */
export function mergeSecrets(manifest: RawObject, plan: SecretPlan): Merged {
  const ids = new Set(objectsOf(manifest, 'services').map((service) => service['id']));
  const before = objectsOf(manifest, 'secrets');
  const secrets = [...before];
  const faults: Fault[] = [];
  const links = new Map<string, string[]>();
  for (const planned of plan.secrets) {
    const present = findPresent(secrets, before, planned);
    const id = typeof present?.['id'] === 'string' ? present['id'] : planned.id;
    const services = planned.services.filter((service) => ids.has(service));
    if (services.length === 0) {
      const named =
        planned.services.length === 0
          ? 'no service'
          : `${planned.services.join(', ')}, which the bundle does not have`;
      faults.push({
        code: 'secret-unused',
        pointer: `/secrets/${secrets.length}`,
        message: `the secret ${planned.id} is used by ${named}`,
        remedy: 'list the services that read it in the secret plan, or remove it',
      });
      continue;
    }
    if (present === undefined) secrets.push(toManifestSecret(planned));
    for (const service of services) links.set(service, withAll(links.get(service) ?? [], [id]));
  }
  const linked = mapServices(manifest, (service) => {
    const added = links.get(String(service['id'])) ?? [];
    return added.length === 0
      ? service
      : { ...service, secrets: withAll(textsOf(service, 'secrets'), added) };
  });
  const hasSecrets = secrets.length > 0 || manifest['secrets'] !== undefined;
  return { manifest: hasSecrets ? { ...linked, secrets } : linked, faults };
}
