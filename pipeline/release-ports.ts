/** What a promotion asks of the service that ran the workflow and that publishes releases. host/github implements it. Paths are absolute. */

/** A run of a workflow. */
export interface WorkflowRun {
  id: string;
  attempt: number;
  /** Full SHA of the commit that it ran on. */
  commit: string;
  /** What started it, such as `push`. */
  event: string;
  /** `completed`, or a word for a run that is not. */
  status: string;
  /** `success`, another word, or undefined while it runs. */
  conclusion: string | undefined;
  /** File of the workflow, such as `.github/workflows/release.yml`. */
  workflow: string;
  /** `owner/name` of the repository that the commit is from; undefined when it was deleted. */
  headRepository: string | undefined;
  url: string;
}

/** Files that a run has stored. */
export interface StoredArtifact {
  id: string;
  name: string;
  /** Bytes of its archive. */
  size: number;
  /** sha256 of its archive, lower-case hex; undefined where the service states none. */
  sha256: string | undefined;
  isExpired: boolean;
  expiresAt: string | undefined;
  url: string;
}

/** A person's decision about an environment that a job of a run waits for. */
export interface Approval {
  environments: readonly string[];
  isApproved: boolean;
  by: string;
  comment: string;
}

export interface ArtifactStore {
  /** @throws {PipelineError} run-unknown (usage) */
  readRun(id: string): Promise<WorkflowRun>;
  listArtifacts(runId: string): Promise<StoredArtifact[]>;
  /** Writes the archive (zip) to a file. @throws {PipelineError} artifact-expired (input) */
  fetchArtifact(artifact: StoredArtifact, to: string): Promise<void>;
  listApprovals(runId: string): Promise<Approval[]>;
}

/** A file of a release. */
export interface HostedAsset {
  id: string;
  /** The name that was asked for. */
  name: string;
  /** The name in its public address: GitHub replaces characters such as `~`. */
  storedName: string;
  size: number;
  /** False while the service has only a part of it. */
  isComplete: boolean;
  /** sha256 as the service computed it, lower-case hex; undefined where it states none. */
  sha256: string | undefined;
}

export interface HostedRelease {
  id: string;
  tag: string;
  isDraft: boolean;
  isPrerelease: boolean;
  isImmutable: boolean;
  /** Branch or commit that the tag is made on, when it does not exist. */
  commitish: string;
  notes: string;
  url: string;
  assets: readonly HostedAsset[];
}

export interface DraftRequest {
  tag: string;
  commit: string;
  title: string;
  notes: string;
  isPrerelease: boolean;
}

/** Where entries of the governance log go: a file of JSON Lines in the repository, or comments of an issue. */
export type LogPlace = { file: string; branch: string | undefined } | { issue: number };

export interface ReleaseHost {
  /** `owner/name`. */
  readonly repository: string;
  /** Address of the repository on the web. */
  readonly repositoryUrl: string;
  /** The address that everyone fetches a published file from. */
  toPublicUrl(tag: string, storedName: string): string;
  /** Whether files need no credentials. */
  isPublic(): Promise<boolean>;
  /** Name of the account that acts. */
  readActor(): Promise<string>;
  /** The commit of a tag; undefined when the tag does not exist. */
  findTag(tag: string): Promise<string | undefined>;
  /** Every release with this tag, drafts included, the oldest first. */
  listReleases(tag: string): Promise<HostedRelease[]>;
  readRelease(id: string): Promise<HostedRelease>;
  /** @throws {PipelineError} tag-burned (usage) when the tag belonged to an immutable release */
  createDraft(request: DraftRequest): Promise<HostedRelease>;
  deleteRelease(id: string): Promise<void>;
  /** `taken`: a file of that name exists. `broken`: the service failed, and may have a part of the file. */
  uploadAsset(
    release: HostedRelease,
    file: { name: string; path: string },
  ): Promise<'done' | 'taken' | 'broken'>;
  deleteAsset(id: string): Promise<void>;
  /** Writes a file of a release, drafts included, to `to`. */
  fetchAsset(asset: HostedAsset, to: string): Promise<void>;
  /** Fetches an address as a visitor does, without credentials. Returns the status; the file exists for 200 only. */
  fetchPublic(url: string, to: string): Promise<number>;
  publish(id: string, options: { isPrerelease: boolean; isLatest: boolean }): Promise<HostedRelease>;
  /** Changes what an immutable release lets change: its notes and marks. */
  editRelease(id: string, change: { notes: string; isPrerelease: boolean }): Promise<void>;
  /** Marks a published release as the latest one. */
  markLatest(id: string): Promise<void>;
  /** Published releases, the newest first, at most 100. */
  listPublished(): Promise<HostedRelease[]>;
  /** Sigstore bundles with attestations about a file, as JSON. */
  listAttestations(sha256: string): Promise<unknown[]>;
  /** Appends a line, unless `isSame` accepts one that is there. Returns the address of the log. */
  appendLog(place: LogPlace, line: string, isSame: (line: string) => boolean): Promise<string>;
}
