import type {
  ArtifactFile,
  ArtifactManifest,
  Format,
  PayloadEntry,
  PayloadManifest,
  Signature,
} from '../../../schema/artifact-manifest.ts';
import { artifactManifestSchema, payloadManifestSchema } from '../../../schema/artifact-manifest.ts';
import type { Bundle } from '../../../schema/bundle/manifest.ts';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { checksumOf } from '../../shared/document/canonical.ts';
import type { PackageRequest } from './request.ts';

/** Why nothing is signed on a system: what is missing, and what it means for who installs it. */
const unsigned: Record<string, string> = {
  linux: 'Linux packages are signed by the repository that carries them; none was named',
  darwin:
    "Apple's codesign runs on macOS only, and this was made elsewhere; Apple silicon does not start the executable before it is signed, and Gatekeeper refuses it on other Macs",
  win: 'no Authenticode certificate was given; Windows warns before the first start',
};

export function toSignature(target: Target): Signature {
  const [os = ''] = target.split('-');
  return { signed: false, why: unsigned[os] ?? 'no certificate was given' };
}

/** An installer that was made. */
export interface MadeInstaller {
  name: string;
  format: Format;
  size: number;
  sha256: string;
}

/** manifest.json for one target. */
export function toPayloadManifest(bundle: Bundle, target: Target, files: PayloadEntry[]): PayloadManifest {
  const { name, version } = bundle.app;
  return payloadManifestSchema.parse({
    schema_version: 'payload-manifest.v1',
    app: { name, version },
    payloads: [{ target, files }],
  });
}

/** metadata.json for one target; `merge` joins those of several. */
export function toArtifactManifest(
  request: PackageRequest,
  finished: Bundle,
  baseNode: { version: string; sha256: string },
  tools: Record<string, string>,
  installers: readonly MadeInstaller[],
): ArtifactManifest {
  const { target, shell } = request;
  const checksum = checksumOf(finished);
  const files: ArtifactFile[] = installers
    .map((installer) => ({ ...installer, target, signature: toSignature(target) }))
    .sort((a, b) => byCodeUnit(a.name, b.name));
  return artifactManifestSchema.parse({
    schema_version: 'artifact-manifest.v1',
    app: { name: finished.app.name, version: finished.app.version },
    bundle_checksum: checksum,
    ...request.provenance,
    feature_flags: request.featureFlags ?? {},
    security_checklists: request.securityChecklists ?? [],
    targets: [{ target, shell, bundle_checksum: checksum, base_node: baseNode, tools }],
    files,
  });
}
