/** A manifest or a part of one that is still being put together: any of it may be malformed until it is validated. */
export type Draft = Record<string, unknown>;

export function isDraft(value: unknown): value is Draft {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** The objects of a list field; what is not an object is left for validation to report. */
export function draftsOf(parent: Draft, key: string): Draft[] {
  const list = parent[key];
  return Array.isArray(list) ? list.filter(isDraft) : [];
}

/** The texts of a list field. */
export function textsOf(parent: Draft, key: string): string[] {
  const list = parent[key];
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
}

/** The list with what it lacks, in order, each once. */
export function withAll(list: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...list, ...more])];
}

/** The manifest with every service changed; what is not an object stays as it is. */
export function mapServices(manifest: Draft, change: (service: Draft) => Draft): Draft {
  const { services } = manifest;
  if (!Array.isArray(services)) return manifest;
  return { ...manifest, services: services.map((service) => (isDraft(service) ? change(service) : service)) };
}
