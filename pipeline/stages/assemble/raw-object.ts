/** An unvalidated manifest or a part of it: any value can be malformed. */
export type RawObject = Record<string, unknown>;

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is RawObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** The objects of a list field; validation reports other values. */
export function objectsOf(parent: RawObject, key: string): RawObject[] {
  const list = parent[key];
  return Array.isArray(list) ? list.filter(isObject) : [];
}

/** The texts of a list field. */
export function textsOf(parent: RawObject, key: string): string[] {
  const list = parent[key];
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
}

/** The list with the missing items appended, without duplicates. */
export function withAll(list: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...list, ...more])];
}

/** The manifest with every service mapped; a value other than an object stays unchanged. */
export function mapServices(manifest: RawObject, change: (service: RawObject) => RawObject): RawObject {
  const { services } = manifest;
  if (!Array.isArray(services)) return manifest;
  return {
    ...manifest,
    services: services.map((service) => (isObject(service) ? change(service) : service)),
  };
}
