import { join } from 'node:path/posix';
import type { Bundle } from '../../../../schema/bundle/manifest.ts';
import { validateBundle } from '../../../../schema/bundle/validate.ts';
import type { BuildContext } from '../../../ports.ts';
import { readJsonFile } from '../../../shared/document/read-json.ts';
import { toStagedError } from './fault.ts';

/** The bundle.json of a staged payload. `name` is the file of the payload. @throws {PipelineError} staged-payload-invalid, and the codes of readJsonFile (input) */
export async function readStagedBundle(
  { fs }: Pick<BuildContext, 'fs'>,
  payload: string,
  name: string,
): Promise<Bundle> {
  const { value } = await readJsonFile(fs, join(payload, 'bundle.json'), 'payload/bundle.json');
  const verdict = validateBundle(value, { complete: true });
  if (verdict.ok) return verdict.bundle;
  const faults = verdict.faults.slice(0, 20);
  throw toStagedError(
    name,
    faults.map(({ pointer, message }) => `payload/bundle.json ${pointer}: ${message}`),
  );
}
