import { posix } from 'node:path';
import * as core from '@actions/core';
import type { ArtifactManifest } from '../../schema/artifact-manifest.ts';

/** What a packaged folder offers to later steps. */
export function setPackageOutputs(outDir: string, manifest: ArtifactManifest): void {
  const installers = manifest.files.map(({ name, target, format, size, sha256, signature }) => ({
    name,
    path: posix.join(outDir, name),
    target,
    format,
    size,
    sha256,
    signed: signature.signed,
  }));
  core.setOutput('installers', JSON.stringify(installers));
  core.setOutput('out-dir', outDir);
  core.setOutput('metadata', posix.join(outDir, 'metadata.json'));
  core.setOutput('bundle', posix.join(outDir, 'bundle.json'));
  core.setOutput('bundle-sha256', manifest.bundle_checksum.replace(/^sha256:/, ''));
  core.setOutput('app-name', manifest.app.name);
  core.setOutput('app-version', manifest.app.version);
}
