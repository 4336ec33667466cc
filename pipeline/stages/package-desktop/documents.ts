import type {
  ArtifactFile,
  ArtifactManifest,
  InstallerFiles,
  PayloadEntry,
  PayloadManifest,
  Signature,
} from '../../../schema/artifact-manifest.ts';
import { artifactManifestSchema, payloadManifestSchema } from '../../../schema/artifact-manifest.ts';
import type { Bundle } from '../../../schema/bundle/manifest.ts';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import { omitUndefined } from '../../../schema/omit-undefined.ts';
import type { RehearsalFacts } from '../../../schema/rehearsal.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import type { AppIdentity } from '../../formats/format.ts';
import type { FormatId } from '../../formats/registry.ts';
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

/** metadata.json for one target. */
export function toArtifactManifest(
  request: PackageRequest,
  finished: Bundle,
  baseNode: { version: string; sha256: string },
  tools: Record<string, string>,
  installers: readonly MadeInstaller[],
  rehearsal?: RehearsalFacts,
): ArtifactManifest {
  const { target, shell } = request;
  const checksum = checksumOf(finished);
  const files: ArtifactFile[] = installers
    .map((installer) => ({ ...installer, target }))
    .sort((a, b) => byCodeUnit(a.name, b.name));
  return artifactManifestSchema.parse({
    schema_version: 'artifact-manifest.v1',
    app: toIdentity(finished),
    bundle_checksum: checksum,
    ...request.provenance,
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
        ...(rehearsal === undefined ? {} : { rehearsal }),
      },
    ],
    files,
  });
}
