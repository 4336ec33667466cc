import type { Blobs } from './blobs.ts';

/** An error as Twirp sends it: https://twitchtv.github.io/twirp/docs/spec_v7.html#error-codes */
export class TwirpError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export interface Ids {
  run: string;
  job: string;
}

interface Artifact extends Ids {
  id: number;
  name: string;
  blob: string;
  createdAt: string;
  mimeType: string;
  expiresAt?: string;
  finalized?: { size: number; hash?: string };
}

/** The JSON form of a request of github.actions.results.api.v1.ArtifactService, field names as in its .proto. */
export type Request = Record<string, unknown>;
type Answer = Record<string, unknown>;

const notFound = (name: string) =>
  new TwirpError(404, 'not_found', `no artifact named "${name}" in this run`);
const badArgument = (message: string) => new TwirpError(400, 'invalid_argument', message);

function readName(request: Request): string {
  const { name } = request;
  if (typeof name !== 'string' || name === '') throw badArgument('name is required');
  return name;
}

/** The artifacts of one service, and its five calls. Every call is checked against the token's run and job. */
export class Artifacts {
  private readonly blobs: Blobs;
  private readonly artifacts: Artifact[] = [];
  private nextId = 1;

  constructor(blobs: Blobs) {
    this.blobs = blobs;
  }

  private find(run: string, name: string): Artifact | undefined {
    return this.artifacts.find((artifact) => artifact.run === run && artifact.name === name);
  }

  private findFinal(run: string, name: string): Artifact {
    const artifact = this.find(run, name);
    if (artifact?.finalized === undefined) throw notFound(name);
    return artifact;
  }

  async create(ids: Ids, request: Request): Promise<Answer> {
    const name = readName(request);
    if (request['version'] !== 7 && request['version'] !== 4) throw badArgument('version must be 4 or 7');
    if (this.find(ids.run, name) !== undefined) {
      throw new TwirpError(409, 'already_exists', `an artifact with this name already exists: ${name}`);
    }
    const mimeType = typeof request['mime_type'] === 'string' ? request['mime_type'] : 'application/zip';
    const id = this.nextId++;
    const blob = `${ids.run}/${ids.job}/${id}`;
    const createdAt = new Date().toISOString();
    const expiresAt = request['expires_at'];
    this.artifacts.push({
      ...ids,
      id,
      name,
      blob,
      createdAt,
      mimeType,
      ...(typeof expiresAt === 'string' ? { expiresAt } : {}),
    });
    return { ok: true, signed_upload_url: await this.blobs.toUploadUrl(blob) };
  }

  async finalize(ids: Ids, request: Request): Promise<Answer> {
    const name = readName(request);
    const artifact = this.find(ids.run, name);
    if (artifact === undefined) throw notFound(name);
    const uploaded = await this.blobs.measure(artifact.blob);
    if (uploaded === undefined) throw badArgument('nothing was uploaded');
    const { size, hash } = request;
    if (String(uploaded.size) !== size) {
      throw badArgument(`size is ${String(size)}, but ${uploaded.size} bytes were uploaded`);
    }
    if (typeof hash === 'string' && hash !== uploaded.hash)
      throw badArgument(`hash does not fit: ${uploaded.hash}`);
    artifact.finalized = { size: uploaded.size, ...(typeof hash === 'string' ? { hash } : {}) };
    return { ok: true, artifact_id: String(artifact.id) };
  }

  list(ids: Ids, request: Request): Answer {
    const { name_filter: name, id_filter: id } = request;
    const found = this.artifacts.filter(
      (artifact) =>
        artifact.run === ids.run &&
        artifact.finalized !== undefined &&
        (name === undefined || artifact.name === name) &&
        (id === undefined || String(artifact.id) === id),
    );
    return {
      artifacts: found.map((artifact) => ({
        workflow_run_backend_id: artifact.run,
        workflow_job_run_backend_id: artifact.job,
        database_id: String(artifact.id),
        name: artifact.name,
        size: String(artifact.finalized?.size),
        created_at: artifact.createdAt,
        ...(artifact.finalized?.hash === undefined ? {} : { digest: artifact.finalized.hash }),
      })),
    };
  }

  async sign(ids: Ids, request: Request): Promise<Answer> {
    const artifact = this.findFinal(ids.run, readName(request));
    const fileName = artifact.mimeType === 'application/zip' ? `${artifact.name}.zip` : artifact.name;
    return { signed_url: await this.blobs.toDownloadUrl(artifact.blob, fileName) };
  }

  async delete(ids: Ids, request: Request): Promise<Answer> {
    const artifact = this.findFinal(ids.run, readName(request));
    await this.blobs.remove(artifact.blob);
    this.artifacts.splice(this.artifacts.indexOf(artifact), 1);
    return { ok: true, artifact_id: String(artifact.id) };
  }

  /** When an artifact ends, as its upload asked for: the client never gets it back, a test may want it. */
  expiry(run: string, name: string): string | undefined {
    return this.find(run, name)?.expiresAt;
  }
}
