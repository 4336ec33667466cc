import type {
  ArtifactFile,
  ArtifactManifest,
  ArtifactTarget,
  InstallerFiles,
  PayloadEntry,
  PayloadManifest,
} from '../../../schema/artifact-manifest.ts';
import { artifactManifestSchema, payloadManifestSchema } from '../../../schema/artifact-manifest.ts';
import type { Bundle } from '../../../schema/bundle/manifest.ts';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { Notarization } from '../../../schema/notarization.ts';
import { omitUndefined } from '../../../schema/omit-undefined.ts';
import type { RehearsalFacts } from '../../../schema/rehearsal.ts';
import type { Signature } from '../../../schema/signature.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import type { AppIdentity } from '../../formats/format.ts';
import type { FormatId } from '../../formats/registry.ts';
import { provenanceName, toSbomNames } from '../../shared/attachment-names.ts';
import { checksumOf } from '../../shared/document/canonical.ts';
import type { PackageRequest } from './request.ts';

/** An installer that was made. */
export interface MadeInstaller {
  name: string;
  format: FormatId;
  /** Bytes. */
  size: number;
  sha256: string;
  signature: Signature;
  /** Of a file for macOS. */
  notarization?: Notarization;
}

function toIdentity({ app: { name, version, vendor } }: Bundle): AppIdentity {
  return { name, version, ...(vendor === undefined ? {} : { vendor }) };
}

/** manifest.json for one target. */
export function toPayloadManifest(
  bundle: Bundle,
  target: Target,
  files: PayloadEntry[],
  installers: readonly Pick<InstallerFiles, 'name' | 'files'>[],
): PayloadManifest {
  return payloadManifestSchema.parse({
    schema_version: 'payload-manifest.v1',
    app: toIdentity(bundle),
    payloads: [{ target, files }],
    installers: installers
      .map((installer) => ({ name: installer.name, target, files: installer.files }))
      .sort((a, b) => byCodeUnit(a.name, b.name)),
  });
}

const toSummary = (facts: RehearsalFacts) =>
  facts.rehearsed ? { rehearsed: true } : { rehearsed: false, why: facts.why };

/** What metadata.json states about a build besides its request and its installers. */
export interface BuildFacts {
  baseNode: { version: string; sha256: string };
  tools: Record<string, string>;
  rehearsal?: RehearsalFacts | undefined;
  /** The executables of the payload with their signatures. */
  programs?: ArtifactTarget['programs'];
  /** Undefined for a release without bills of materials and provenance. */
  supply?: SupplyFacts | undefined;
}

/** The part of metadata.json about the origin of the bytes. */
export type SupplyFacts = {
  [Key in 'builder' | 'lockfiles' | 'kit' | 'limits']: NonNullable<ArtifactManifest[Key]>;
};

/** What metadata.json states about what was asked for. */
export type ReleaseRequest = Pick<
  PackageRequest,
  'target' | 'shell' | 'provenance' | 'featureFlags' | 'securityChecklists'
>;

const toAttachments = (name: string): Pick<ArtifactFile, 'sbom' | 'attestation'> => ({
  sbom: toSbomNames(name),
  attestation: { name: provenanceName },
});

/** The entry of an installer among the signatures of a release; the name of a file with the signature is a member of its own. */
function toStatedSignature(file: string, signature: Signature): object {
  if (!signature.signed) return { file, ...signature };
  const { detached, ...stated } = signature;
  return { file, ...stated, ...omitUndefined({ signature: detached }) };
}

/** metadata.json for one target. */
export function toArtifactManifest(
  request: ReleaseRequest,
  finished: Bundle,
  { baseNode, tools, rehearsal, supply, programs = [] }: BuildFacts,
  installers: readonly MadeInstaller[],
): ArtifactManifest {
  const { target, shell } = request;
  const checksum = checksumOf(finished);
  const files: ArtifactFile[] = installers
    .map((installer) => ({
      ...installer,
      target,
      ...(supply === undefined ? {} : toAttachments(installer.name)),
    }))
    .sort((a, b) => byCodeUnit(a.name, b.name));
  const { builder_commit: _commit, runner: _runner, workflow: _workflow, ...provenance } = request.provenance;
  return artifactManifestSchema.parse({
    schema_version: 'artifact-manifest.v1',
    app: toIdentity(finished),
    bundle_checksum: checksum,
    ...provenance,
    ...supply,
    tools,
    ...(rehearsal === undefined ? {} : { rehearsal: [{ target, ...toSummary(rehearsal) }] }),
    signatures: files.map(({ name, signature }) => toStatedSignature(name, signature)),
    feature_flags: request.featureFlags ?? {},
    security_checklists: request.securityChecklists ?? [],
    ...omitUndefined({ left_out: finished.left_out }),
    targets: [
      {
        target,
        shell,
        bundle_checksum: checksum,
        base_node: baseNode,
        tools,
        ...(programs.length === 0 ? {} : { programs }),
        ...(rehearsal === undefined ? {} : { rehearsal }),
      },
    ],
    files,
  });
}
