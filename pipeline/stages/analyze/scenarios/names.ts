import { toCanonicalName } from '../../../shared/catalogue/canonical-name.ts';

/** The name of a scenario as the beginning of ids: letters of ASCII, digits and hyphens. */
export function toIdPrefix(name: string): string {
  const plain = toCanonicalName(name)
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '-');
  return plain.replaceAll(/^-+|-+$/g, '') || 'scenario';
}

/** The name of a scenario as the beginning of environment variables. */
export function toVariablePrefix(name: string): string {
  return toIdPrefix(name).replaceAll('-', '_').toUpperCase();
}

/**
 * New ids for the services of scenarios that are not the app's own: an id that occurs once stays, another gets the scenario's name in front.
 * `taken`: ids of the app's own services and of the kit.
 */
export function chooseIds(
  scenarios: readonly { name: string; ids: readonly string[] }[],
  taken: readonly string[],
): Map<string, Map<string, string>> {
  const used = new Set(taken);
  const all = scenarios.flatMap(({ ids }) => ids);
  const isUnique = (id: string) => !taken.includes(id) && all.filter((one) => one === id).length === 1;
  for (const id of all.filter(isUnique)) used.add(id);
  const toFree = (wanted: string) => {
    let [id, count] = [wanted, 1];
    while (used.has(id)) id = `${wanted}-${++count}`;
    used.add(id);
    return id;
  };
  return new Map(
    scenarios.map(({ name, ids }) => {
      const chosen = ids.map((id): [string, string] => [
        id,
        isUnique(id) ? id : toFree(`${toIdPrefix(name)}-${id}`),
      ]);
      return [name, new Map(chosen)];
    }),
  );
}
