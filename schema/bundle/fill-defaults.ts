type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Fields whose 0 means that the default counts. */
const zeroIsAbsent: ReadonlySet<string> = new Set(['interval_ms', 'timeout_ms']);

/** The fields of `defaults` below those of `given`, at any depth; a value that is not an object stays as it is. */
function fill(given: unknown, defaults: Json): unknown {
  if (!isObject(given)) return given === undefined ? defaults : given;
  const entries = Object.entries(defaults).map(([key, value]): [string, unknown] => {
    const own = Object.hasOwn(given, key) ? given[key] : undefined;
    if (isObject(value)) return [key, fill(own, value)];
    const isAbsent = own === undefined || (own === 0 && zeroIsAbsent.has(key));
    return [key, isAbsent ? value : own];
  });
  return { ...given, ...Object.fromEntries(entries) };
}

/**
 * A manifest in which absent fields have the values of a config/default.json; `config` is a valid one. Pure: neither changes, and a manifest
 * with faults keeps them.
 */
export function fillDefaults(manifest: unknown, config: object): unknown {
  const { schema_version: _, service, ...root } = config as Json;
  const filled = fill(manifest, root);
  if (!isObject(filled) || !Array.isArray(filled['services']) || !isObject(service)) return filled;
  const services: unknown[] = filled['services'];
  return { ...filled, services: services.map((one) => (isObject(one) ? fill(one, service) : one)) };
}
