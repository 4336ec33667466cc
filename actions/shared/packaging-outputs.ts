import { posix } from 'node:path';
import type { ArtifactManifest } from '../../schema/artifact-manifest.ts';
import type { Notarization } from '../../schema/notarization.ts';
import { omitUndefined } from '../../schema/omit-undefined.ts';

/** The outputs of a packaged folder for later steps. */
export const packagingOutputs = {
  installers:
    'JSON list of the installers: name, path, target, format, size, sha256 and signed for each; for macOS notarized and, once it is submitted, submission.',
  'out-dir': 'Folder with the installers, SHA256SUMS, metadata.json, manifest.json and bundle.json.',
  metadata: 'Path of metadata.json, the artifact manifest.',
  bundle: 'Path of the finished bundle.json.',
  'bundle-sha256': 'SHA-256 (hex) of the canonical finished bundle manifest.',
  rehearsal: 'Path of rehearsal.json: what was seen when the app was started. Screenshots lie beside it.',
  'app-name': 'Name of the app.',
  'app-version': 'Version of the app.',
} as const;

const toNotarized = ({ notarized, submission }: Notarization) => ({
  notarized,
  ...omitUndefined({ submission }),
});

/** The values of `packagingOutputs` for a packaged folder and the folder of the other documents; both are absolute. */
export function toPackagingOutputs(
  outDir: string,
  documentsDir: string,
  manifest: ArtifactManifest,
): Record<keyof typeof packagingOutputs, string> {
  return {
    installers: JSON.stringify(listInstallers(outDir, manifest)),
    'out-dir': outDir,
    metadata: posix.join(outDir, 'metadata.json'),
    bundle: posix.join(outDir, 'bundle.json'),
    'bundle-sha256': manifest.bundle_checksum.replace(/^sha256:/, ''),
    rehearsal: posix.join(documentsDir, 'rehearsal.json'),
    'app-name': manifest.app.name,
    'app-version': manifest.app.version,
  };
}

/** The installers of a packaged folder as outputs list them. */
export function listInstallers(outDir: string, manifest: ArtifactManifest): object[] {
  return manifest.files.map(({ name, target, format, size, sha256, signature, notarization }) => ({
    name,
    path: posix.join(outDir, name),
    target,
    format,
    size,
    sha256,
    signed: signature.signed,
    ...(notarization === undefined ? {} : toNotarized(notarization)),
  }));
}
