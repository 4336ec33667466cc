import type { Bundle } from '../../../schema/bundle/manifest.ts';
import { toPortRequests } from '../../ports/allocate.ts';
import { toBinary } from '../services/installation.ts';
import type { InstalledApp } from './context.ts';

/** What a start would do, as data: nothing on disk is touched for it. */
export function toDryRun(
  app: Omit<InstalledApp, 'manifest' | 'digest' | 'identity'> & { sha256: string },
): Record<string, unknown> {
  const { bundle } = app;
  const requests = toPortRequests(bundle);
  return {
    app: bundle.app.name,
    version: bundle.app.version,
    manifest_sha256: app.sha256,
    target: app.target,
    app_data: app.appData,
    bundle_root: app.bundleRoot,
    start_order: toStartOrder(bundle),
    services: bundle.services.map((service) => ({
      id: service.id,
      type: service.type,
      critical: service.critical,
      program: toBinary(service, app.target)?.path,
      dependencies: service.dependencies ?? [],
      ports: requests
        .filter((request) => request.service === service.id)
        .map(({ name, range }) => ({ name, range: { min: range.min, max: range.max } })),
      migrations: (service.migrations ?? []).map(({ version }) => version),
      secrets: service.secrets ?? [],
    })),
  };
}

/** Service ids, each after all its dependencies; otherwise in the manifest's order. */
export function toStartOrder({ services }: Pick<Bundle, 'services'>): string[] {
  const order = new Set<string>();
  const byId = new Map(services.map((service) => [service.id, service]));
  const visit = (id: string, path: readonly string[]): void => {
    if (order.has(id) || path.includes(id)) return;
    for (const dependency of byId.get(id)?.dependencies ?? []) visit(dependency, [...path, id]);
    order.add(id);
  };
  for (const { id } of services) visit(id, []);
  return [...order];
}
