import type { AskedSwap } from '../../pipeline/shared/options/asked-swap.ts';
import type { Tier } from '../../schema/vocabulary.ts';
import type { RunnerEnvironment } from '../shared/environment.ts';
import { InputReader } from '../shared/inputs.ts';
import { type PackagingInputs, readPackaging } from '../shared/packaging-inputs.ts';
import { readPlace, type ScenarioPlace } from '../shared/scenario-place.ts';

export interface UploadInputs {
  artifactName: string;
  retentionDays: number | undefined;
  /** zlib's levels; 0 stores the files as they are. */
  compressionLevel: number;
  overwrite: boolean;
}

export interface BundleInputs extends ScenarioPlace, PackagingInputs {
  tier: Tier;
  withSwaps: AskedSwap[];
  version: string | undefined;
  cache: boolean;
  upload: UploadInputs | undefined;
}

/** https://semver.org/#is-there-a-suggested-regular-expression-regex-to-check-a-semver-string, a leading v apart */
const semverPattern = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/;

/** Everything the root action is told. Throws PipelineError `inputs-invalid` with every fault. */
export function readBundleInputs(environment: RunnerEnvironment): BundleInputs {
  const reader = new InputReader();
  const packaging = readPackaging(reader, environment);
  const upload = {
    artifactName: reader.text('artifact-name') || `vrooli-bundle-${packaging.target}`,
    retentionDays: reader.whole('retention-days', 1, 400),
    compressionLevel: reader.whole('compression-level', 0, 9) ?? 0,
    overwrite: reader.flag('overwrite', false),
  };
  const inputs: BundleInputs = {
    ...readPlace(reader, environment),
    ...packaging,
    tier: reader.tier(),
    withSwaps: reader.swaps(),
    version: reader.matching('version', semverPattern, 'write a semantic version, such as 1.4.0'),
    cache: reader.flag('cache', true),
    upload: reader.flag('upload', true) ? upload : undefined,
  };
  reader.assertValid();
  return inputs;
}
