import { posix } from 'node:path';
import { PipelineError } from '../../pipeline/errors.ts';
import type { RunnerEnvironment } from '../shared/environment.ts';
import { writeLine } from '../shared/log.ts';
import type { UploadInputs } from './inputs.ts';

export interface UploadedArtifact {
  id: number;
  name: string;
  /** sha256 of the artifact's zip, lower-case hex. */
  digest: string;
  /** Page of the artifact; undefined when the runner does not name the repository. */
  url: string | undefined;
  size: number;
}

/** Loads what uploads, so that no later change of this product's files has an effect. */
export const loadClient = () => import('@actions/artifact');

/**
 * Uploads files of a folder (names relative to it) as one artifact of this run.
 * @throws {PipelineError} upload-failed when the service refuses the upload
 */
export async function uploadFiles(
  { dir, files }: { dir: string; files: readonly string[] },
  inputs: UploadInputs & { artifactName: string },
  environment: RunnerEnvironment,
): Promise<UploadedArtifact> {
  const { DefaultArtifactClient, ArtifactNotFoundError } = await loadClient();
  const paths = files.map((name) => posix.join(dir, name));
  const client = new DefaultArtifactClient();
  const { artifactName: name, retentionDays, compressionLevel, overwrite } = inputs;
  try {
    if (overwrite) {
      await client.deleteArtifact(name).catch((error: unknown) => {
        if (!(error instanceof ArtifactNotFoundError)) throw error;
      });
    }
    const { id, digest, size } = await client.uploadArtifact(name, paths, dir, {
      compressionLevel,
      ...(retentionDays === undefined ? {} : { retentionDays }),
    });
    if (id === undefined || digest === undefined || size === undefined) {
      throw new Error('the service answered without an id, a digest or a size');
    }
    const { repositoryUrl, runId } = environment;
    const url =
      repositoryUrl === undefined || runId === undefined
        ? undefined
        : `${repositoryUrl}/actions/runs/${runId}/artifacts/${id}`;
    writeLine(`uploaded ${name}: ${size} bytes, sha256:${digest}`);
    return { id, name, digest, url, size };
  } catch (error) {
    throw new PipelineError({
      code: 'upload-failed',
      blame: 'environment',
      message: `the artifact "${name}" could not be uploaded: ${error instanceof Error ? error.message : String(error)}`,
      remedy:
        'if the name is taken, set "artifact-name" (one for each job) or "overwrite: true"; to keep the files on the runner only, set "upload: false"',
      cause: error,
    });
  }
}
