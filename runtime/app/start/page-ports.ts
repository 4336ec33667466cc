import type { Installation } from '../services/installation.ts';

/** The ports on which the app serves its user interfaces: their pages may call each other. */
export function toPagePorts(installation: Installation | undefined): number[] {
  return (installation?.bundle.services ?? []).flatMap(({ id, type }) =>
    type === 'ui-bundle' ? Object.values(installation?.ports[id] ?? {}) : [],
  );
}
