import type { Kit } from '../../../schema/bundle/service.ts';
import type { KitSource } from '../../../schema/kit-source.ts';
import type { PackagedFile, Policy } from '../../../schema/packaging.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import type { BuildPlan } from '../../builders/builder.ts';
import type { FormatId } from '../../formats/registry.ts';
import type { StagedFile } from '../../shared/staged-file.ts';
import type { ShellId } from '../../shells/registry.ts';
import type { Phase } from './phases.ts';

/** The parameters of each kind of step before anything is signed. Paths `to` are relative to the payload. */
interface StagingDetails {
  'copy-source': object;
  'fetch-base-node': { target: Target };
  'build-service': { plan: BuildPlan };
  'compile-runtime': { host: Target; target: Target; to: string; shim: string | undefined };
  'copy-prebuilt': { service: string; path: string };
  'stage-files': { files: readonly StagedFile[] };
  'build-shell': { shell: ShellId };
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
}

/** The parameters of each kind of step that makes a release from a staged payload. */
interface ReleaseDetails {
  'scan-staged': object;
  'sign-payload': object;
  'finish-signed': object;
  'check-finished': { formats: readonly FormatId[] };
  'read-tools': object;
  'make-installer': { format: FormatId; name: string };
  'sign-installer': object;
  notarize: object;
  'check-signed': object;
  'describe-installers': object;
  'write-attestations': object;
  'write-documents': object;
}

type Details = StagingDetails & ReleaseDetails;

export type StagingKind = keyof StagingDetails;
export type ReleaseKind = keyof ReleaseDetails;
export type StepKind = StagingKind | ReleaseKind;

/** The phase that each kind belongs to. A new kind needs a line here, one in its `Details` and one in the appliers of its half. */
export const phaseOf = {
  'copy-source': 'fetch',
  'fetch-base-node': 'fetch',
  'build-service': 'build',
  'compile-runtime': 'build',
  'copy-prebuilt': 'stage',
  'stage-files': 'stage',
  'build-shell': 'stage',
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
  'finish-bundle': 'finish',
  'describe-payload': 'finish',
  'scan-payload': 'scan',
  'check-limits': 'scan',
  rehearse: 'rehearse',
  // Programs that are asked for their versions take a while.
  'read-origins': 'rehearse',
  'scan-staged': 'check',
  'sign-payload': 'sign-payload',
  // Signatures change the digests that documents of the payload have.
  'finish-signed': 'sign-payload',
  'check-finished': 'sign-payload',
  'read-tools': 'make',
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

/** A step before anything is signed, executed by `applyStaging`. */
export type StagingStep = { [Kind in StagingKind]: StepOf<Kind> }[StagingKind];

/** A step that makes a release from a staged payload, executed by `applyRelease`. */
export type ReleaseStep = { [Kind in ReleaseKind]: StepOf<Kind> }[ReleaseKind];

/** A step of packaging as data, computed before any effect. */
export type Step = StagingStep | ReleaseStep;

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
