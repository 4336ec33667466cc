import type { ReleaseState } from '../release-state.ts';
import { requireResult } from '../state.ts';
import { writeProvenance } from './write-provenance.ts';
import { writeSbom } from './write-sbom.ts';

/** Writes the bills of materials of each installer and the provenance statement, which has their digests. */
export async function writeAttestations(state: ReleaseState): Promise<void> {
  for (const { name } of requireResult(state.installers, 'the list of the installers'))
    await writeSbom(state, name);
  await writeProvenance(state);
}
