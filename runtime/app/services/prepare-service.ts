import { mkdir } from 'node:fs/promises';
import type { Service } from '../../../schema/bundle/service.ts';
import { checkAssets } from '../../assets/check.ts';
import type { PrepareOutcome } from '../../core/protocol.ts';
import { resolveInside } from '../../files/inside.ts';
import type { Telemetry } from '../../interfaces.ts';
import { type Installation, toBinary } from './installation.ts';

function checkBinary(service: Service, installation: Installation): PrepareOutcome {
  const { path } = toBinary(service, installation.target) ?? { path: '' };
  const absolute = resolveInside(installation.bundleRoot, path);
  if (installation.exists(absolute)) return { result: 'ok' };
  return { result: 'failed', message: `its program ${path} is not in the bundle; install again` };
}

/** Makes the folders of a service and checks its GPU, assets and program, before its first start. */
export async function prepareService({
  service,
  installation,
  telemetry,
}: {
  service: Service;
  installation: Installation;
  telemetry: Pick<Telemetry, 'record'>;
}): Promise<PrepareOutcome> {
  if (service.gpu?.requirement === 'required' && !installation.gpu.available) {
    const message = `requires a GPU, but none was found (${installation.gpu.source})`;
    return { result: service.critical ? 'failed' : 'skipped', message };
  }
  const folders = [...(service.data_dirs ?? []), ...(service.log_dir === undefined ? [] : [service.log_dir])];
  for (const folder of folders) {
    await mkdir(resolveInside(installation.appData, folder), { recursive: true, mode: 0o700 });
  }
  const faults = await checkAssets(service.assets ?? [], (path) =>
    resolveInside(installation.bundleRoot, path),
  );
  for (const { event, path, message } of faults) {
    telemetry.record(event, service.id, { path, message });
  }
  if (faults.length > 0) {
    return { result: 'failed', message: faults.map(({ message }) => message).join('; ') };
  }
  return checkBinary(service, installation);
}
