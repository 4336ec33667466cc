/** An unvalidated manifest or a part of it: any value can be malformed. */
export type Draft = Record<string, unknown>;

export function isDraft(value: unknown): value is Draft {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** The objects of a list field; validation reports other values. */
export function draftsOf(parent: Draft, key: string): Draft[] {
  const list = parent[key];
  return Array.isArray(list) ? list.filter(isDraft) : [];
}

/** The texts of a list field. */
export function textsOf(parent: Draft, key: string): string[] {
  const list = parent[key];
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
}

/** The list with the missing items appended, without duplicates. */
export function withAll(list: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...list, ...more])];
}

/** The manifest with every service mapped; a value other than an object stays unchanged. */
export function mapServices(manifest: Draft, change: (service: Draft) => Draft): Draft {
  const { services } = manifest;
  if (!Array.isArray(services)) return manifest;
  return { ...manifest, services: services.map((service) => (isDraft(service) ? change(service) : service)) };
}
