import type { Kit } from '../../../schema/bundle/service.ts';
import type { KitSource } from '../../../schema/kit-source.ts';
import type { PackagedFile, Policy } from '../../../schema/packaging.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import type { BuildPlan } from '../../builders/builder.ts';
import type { FormatId } from '../../formats/registry.ts';
import type { StagedFile } from '../../shared/staged-file.ts';
import type { Phase } from './phases.ts';

/** The parameters of each kind of step. Paths `to` are relative to the payload. */
interface Details {
  'copy-source': object;
  'fetch-base-node': { target: Target };
  'build-service': { plan: BuildPlan };
  'compile-runtime': { host: Target; target: Target; to: string; shim: string | undefined };
  'copy-prebuilt': { service: string; path: string };
  'stage-files': { files: readonly StagedFile[] };
  'stage-icons': object;
  'stage-kit': { kit: Kit; to: string; sources: readonly KitSource['kind'][] };
  'stage-assets': { paths: readonly string[] };
  /** `globs` are relative to the scenario, the app's own without a name; `pages` are folders that must not be empty. */
  'stage-scenario-files': {
    scenario: string | undefined;
    globs: readonly string[];
    pages: readonly string[];
    to: string;
  };
  /** `file` names the packaging manifest in messages. */
  'stage-packaged-files': { file: string; files: readonly PackagedFile[] };
  'stage-policies': { file: string; policies: readonly Policy[] };
  'stage-config': object;
  'stage-licenses': object;
  'stage-notices': object;
  'sign-payload': object;
  'finish-bundle': object;
  'scan-payload': object;
  'check-initialization': {
    kit: string;
    /** Variables of the service, without those that the runtime fills in. */
    env: Readonly<Record<string, string>>;
    /** Files of the payload that the service reads. */
    files: readonly string[];
    isStrict: boolean;
    /** Folders of further scenarios of which no statement may fail. */
    strictFolders: readonly string[];
  };
  'check-limits': { formats: readonly FormatId[] };
  rehearse: object;
  'describe-payload': object;
  'read-origins': object;
  'make-installer': { format: FormatId; name: string };
  'sign-installer': object;
  notarize: object;
  'check-signed': object;
  'describe-installers': object;
  'write-attestations': object;
  'write-documents': object;
}

export type StepKind = keyof Details;

/** The phase that each kind belongs to. A new kind needs a line here, one in `Details` and one in `appliers`. */
export const phaseOf = {
  'copy-source': 'fetch',
  'fetch-base-node': 'fetch',
  'build-service': 'build',
  'compile-runtime': 'build',
  'copy-prebuilt': 'stage',
  'stage-files': 'stage',
  'stage-icons': 'stage',
  'stage-kit': 'stage',
  'stage-assets': 'stage',
  'stage-scenario-files': 'stage',
  'stage-packaged-files': 'stage',
  'stage-policies': 'stage',
  'stage-config': 'stage',
  'stage-licenses': 'stage',
  // Before the payload gets its final modes; it reads what the builds have installed.
  'stage-notices': 'stage',
  // In parallel with the builds: a database takes seconds to create.
  'check-initialization': 'stage',
  // Before digests of its files are in documents, and before the app is started.
  'sign-payload': 'sign-payload',
  'finish-bundle': 'finish',
  'describe-payload': 'finish',
  'scan-payload': 'scan',
  'check-limits': 'scan',
  rehearse: 'rehearse',
  // Programs that are asked for their versions take a while.
  'read-origins': 'make',
  'make-installer': 'make',
  'sign-installer': 'sign-installer',
  // Apple reads the signatures; a ticket changes the file.
  notarize: 'sign-installer',
  'check-signed': 'sign-installer',
  // After everything that changes an installer.
  'describe-installers': 'sign-installer',
  'write-attestations': 'attest',
  'write-documents': 'document',
} as const satisfies Record<StepKind, Phase>;

/** `<kind>`, or `<kind>:<subject>` where a plan has several of a kind. */
export type StepId = StepKind | `${StepKind}:${string}`;

/** A step of one kind. `after` lists the steps that must be done before. */
export type StepOf<Kind extends StepKind> = {
  kind: Kind;
  id: StepId;
  phase: Phase;
  after: readonly StepId[];
} & Details[Kind];

/** All steps of packaging as data, computed before any effect and executed by `applySteps`. */
export type Step = { [Kind in StepKind]: StepOf<Kind> }[StepKind];

/** The id of a step. */
export function toStepId(kind: StepKind, subject?: string): StepId {
  return subject === undefined ? kind : `${kind}:${subject}`;
}

/** A step with its own dependencies; `orderSteps` adds the earlier phases. */
export function defineStep<Kind extends StepKind>(
  kind: Kind,
  details: Details[Kind],
  options: { subject?: string; after?: readonly StepId[] } = {},
): StepOf<Kind> {
  const { subject, after = [] } = options;
  return { kind, id: toStepId(kind, subject), phase: phaseOf[kind], after, ...details };
}
