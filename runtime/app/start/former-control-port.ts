import { readRememberedPorts, toRememberedPath } from '../../ports/remembered.ts';
import type { InstalledApp } from './context.ts';

/** The control port of the last start, where the manifest still asks for the same one. */
export function findFormerControlPort({ appData, bundle }: InstalledApp): number | undefined {
  const { control } = readRememberedPorts(toRememberedPath(appData));
  return control?.asked === bundle.ipc.port ? control.port : undefined;
}
