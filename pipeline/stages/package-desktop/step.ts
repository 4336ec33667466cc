import type { Format } from '../../../schema/artifact-manifest.ts';
import type { Kit } from '../../../schema/bundle/service.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import type { BuildPlan } from '../../builders/builder.ts';

/** A file of the product that goes into the payload. */
export interface StagedFile {
  /** Relative to the product's folder. A folder goes in whole. */
  from: string;
  /** Relative to the payload. */
  to: string;
}

interface StepBase {
  id: string;
  /** Ids of the steps that must be done before. */
  after: string[];
}

/** Everything that packaging does, as data: computed before anything happens, executed by `applySteps`. Paths `to` are in the payload. */
export type Step = StepBase &
  (
    | { kind: 'copy-source' }
    | { kind: 'build-service'; plan: BuildPlan }
    | { kind: 'copy-prebuilt'; service: string; path: string }
    | { kind: 'stage-files'; files: StagedFile[] }
    | { kind: 'stage-icons' }
    | { kind: 'stage-kit'; kit: Kit; to: string }
    | { kind: 'fetch-base-node'; target: Target }
    | { kind: 'compile-runtime'; host: Target; target: Target; to: string; shim: string | undefined }
    | { kind: 'finish-bundle' }
    | { kind: 'scan-payload' }
    | { kind: 'write-manifest' }
    | { kind: 'make-installer'; format: Format; name: string }
    | { kind: 'write-documents' }
  );

export type StepKind = Step['kind'];
