import type { Bundle } from '../../../schema/bundle/manifest.ts';
import type { Service } from '../../../schema/bundle/service.ts';
import { checkAssets } from '../../assets/check.ts';
import type { StartTrick } from '../../boot/switches.ts';
import type { Validation } from '../../control/context.ts';
import { resolveInside } from '../../files/inside.ts';
import { type Installation, toBinary } from '../services/installation.ts';
import type { InstalledApp } from './context.ts';
import { loadManifest } from './load.ts';

type Found = Validation['errors'];

/** Judges the manifest as it is on disk now, and whether all files that it names are there and whole. */
export async function validateInstallation(
  app: InstalledApp,
  installation: Installation,
  without: ReadonlySet<StartTrick>,
): Promise<Validation> {
  const roots = { bundleRoot: app.bundleRoot, appData: () => app.appData };
  const loaded = await loadManifest(app.manifest, roots, app.target, without);
  const errors = loaded.ok
    ? (await Promise.all(loaded.bundle.services.map((service) => checkService(service, installation)))).flat()
    : loaded.faults.map(({ code, pointer, message }) => ({
        code,
        path: pointer,
        message,
        ...toService(app.bundle, pointer),
      }));
  return { valid: errors.length === 0, errors };
}

async function checkService(service: Service, { bundleRoot, target, exists }: Installation): Promise<Found> {
  const path = toBinary(service, target)?.path ?? '';
  const message = `its program ${path} is not in the bundle`;
  const missing = exists(resolveInside(bundleRoot, path))
    ? []
    : [{ code: 'binary-missing' as const, service: service.id, path, message }];
  const assets = await checkAssets(service.assets ?? [], (asset) => resolveInside(bundleRoot, asset));
  return [
    ...missing,
    ...assets.map((fault) => ({
      code: fault.event,
      service: service.id,
      path: fault.path,
      message: fault.message,
    })),
  ];
}

function toService({ services }: Bundle, pointer: string): { service?: string } {
  const index = /^\/services\/(\d+)/.exec(pointer)?.[1];
  const id = index === undefined ? undefined : services[Number(index)]?.id;
  return id === undefined ? {} : { service: id };
}
