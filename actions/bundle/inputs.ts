import { parseAppVersion } from '../../pipeline/shared/options/app-version.ts';
import type { RequestedSwap } from '../../pipeline/shared/options/requested-swap.ts';
import type { Target, Tier } from '../../schema/vocabulary.ts';
import { parseArtifactName } from '../shared/artifact-name.ts';
import { defineAction } from '../shared/define-action.ts';
import { defineInputs, readInputs } from '../shared/define-inputs.ts';
import type { RunnerEnvironment } from '../shared/environment.ts';
import { flagInput, levelInput, optionalInput, wholeInput } from '../shared/input-kinds.ts';
import {
  type PackagingInputs,
  packagingInputs,
  toBuildName,
  toPackaging,
} from '../shared/packaging-inputs.ts';
import { packagingOutputs } from '../shared/packaging-outputs.ts';
import {
  analysisInputs,
  type ScenarioFolders,
  scenarioInputs,
  toScenarioFolders,
} from '../shared/scenario-inputs.ts';

/** Outputs of the build, whether it is uploaded or not. */
export const buildOutputs = {
  ...packagingOutputs,
  analysis: 'Path of analysis.json.',
  'secret-plan': 'Path of secret-plan.json. It contains no secret values.',
  fitness: "JSON of the tier's fitness: score, status, blockers, warnings, requirements, with_swaps.",
  'fitness-score': 'Score of the tier with the applied swaps, 0 to 1.',
  swaps: 'JSON list of the swaps that were applied.',
} as const;

/** Outputs of the upload; not set without one. */
export const artifactOutputs = {
  'artifact-id': 'Id of the uploaded artifact.',
  'artifact-name': 'Name of the uploaded artifact.',
  'artifact-url': 'Page of the uploaded artifact.',
  'artifact-digest': "SHA-256 (hex) of the uploaded artifact's zip.",
} as const;

export const bundleAction = defineAction({
  name: 'Vrooli desktop bundle',
  description: 'Turns a scenario of this repository (.vrooli/service.json) into offline desktop installers.',
  branding: { icon: 'package', color: 'purple' },
  inputs: defineInputs({
    ...scenarioInputs,
    ...analysisInputs,
    ...packagingInputs,
    version: optionalInput(
      'Version of the app, a semantic version. Default: the one that the scenario states.',
      parseAppVersion,
      () => undefined,
    ),
    upload: flagInput(
      'Whether to upload the result as an artifact of the workflow run, and the analysis, the secret plan and its audit record as another one.',
      true,
    ),
    'artifact-name': optionalInput(
      'Name of the artifact, which must be free in the workflow run. Default: `vrooli-bundle-<app>-<target>`. That of the documents adds `-documents`.',
      parseArtifactName,
      () => undefined,
    ),
    'retention-days': wholeInput(
      "Days that the artifact is kept, 1 to 400. Default: the repository's setting.",
      1,
      400,
    ),
    'compression-level': levelInput(
      "How hard the artifact's zip compresses, 0 to 9. Installers are compressed already, so the default stores them uncompressed.",
      0,
      9,
      0,
    ),
    overwrite: flagInput('Whether an artifact of the same name is deleted first.', false),
    cache: flagInput(
      "Whether downloads (the base Node, the kit's packages, the toolchain) are kept in the Actions cache, which is saved before builds run. They are compared with digests of this product either way.",
      true,
    ),
  }),
  outputs: { ...buildOutputs, ...artifactOutputs },
});

export interface UploadInputs {
  /** Undefined when the workflow names none: then it follows from the app. */
  artifactName: string | undefined;
  retentionDays: number | undefined;
  /** zlib's levels; 0 stores the files uncompressed. */
  compressionLevel: number;
  overwrite: boolean;
}

/** The name that the workflow gives the artifact, else one that no other app or target of the workflow has. */
export function toArtifactName(
  { artifactName }: Pick<UploadInputs, 'artifactName'>,
  app: string,
  target: Target,
): string {
  return artifactName ?? `vrooli-bundle-${toBuildName(app, target)}`;
}

export interface BundleInputs extends ScenarioFolders, PackagingInputs {
  tier: Tier;
  withSwaps: RequestedSwap[];
  without: string[];
  withScenarios: string[];
  version: string | undefined;
  cache: boolean;
  upload: UploadInputs | undefined;
}

/**
 * Every input of the root action.
 * @throws {PipelineError} inputs-invalid: with every fault.
 */
export function readBundleInputs(environment: RunnerEnvironment): BundleInputs {
  const values = readInputs(bundleAction.inputs, environment);
  const packaging = toPackaging(values, environment);
  const upload = {
    artifactName: values['artifact-name'],
    retentionDays: values['retention-days'],
    compressionLevel: values['compression-level'],
    overwrite: values.overwrite,
  };
  return {
    ...toScenarioFolders(values, environment),
    ...packaging,
    tier: values.tier,
    withSwaps: values['with-swaps'],
    without: values.without,
    withScenarios: values['with-scenarios'],
    version: values.version,
    cache: values.cache,
    upload: values.upload ? upload : undefined,
  };
}
