import { createHash } from 'node:crypto';

/** A file of a release as the stand-in stores it. */
export interface StoredAsset {
  id: number;
  name: string;
  label: string | null;
  /** `starter` after an upload that was cut off. */
  state: 'uploaded' | 'starter';
  bytes: Buffer;
}

export interface StoredRelease {
  id: number;
  tag: string;
  commitish: string;
  title: string;
  notes: string;
  isDraft: boolean;
  isPrerelease: boolean;
  isImmutable: boolean;
  assets: StoredAsset[];
}

export interface StoredRun {
  id: number;
  attempt: number;
  commit: string;
  event: string;
  status: string;
  conclusion: string | null;
  headRepository: string;
  artifacts: { id: number; name: string; zip: Buffer; isExpired: boolean }[];
  approvals: { environment: string; by: string; state: string }[];
}

/** What happens to a request, or to the next `times` ones, that the pattern accepts. */
export interface Fault {
  /** Such as `POST /repos/{owner}/{repo}/releases/{release_id}/assets`, or `GET public` and `GET storage`. */
  operation: string;
  times: number;
  /** `cut`: the connection ends in the middle. `lost`: it is carried out and answered with 502. `short`: only a part is sent. */
  kind: { status: number; headers?: Record<string, string>; message?: string } | 'cut' | 'lost' | 'short';
}

/** A repository of the stand-in. */
export interface GitHubState {
  repository: string;
  isPrivate: boolean;
  hasImmutableReleases: boolean;
  actor: string;
  releases: StoredRelease[];
  runs: StoredRun[];
  /** Commit of each tag. */
  tags: Map<string, string>;
  /** Tags of immutable releases, also of deleted ones. */
  burned: Set<string>;
  latest: string | undefined;
  files: Map<string, string>;
  comments: { id: number; issue: number; body: string }[];
  /** Sigstore bundles by sha256. */
  attestations: Map<string, unknown[]>;
  faults: Fault[];
  /** Every request, as operation and status. */
  journal: string[];
  nextId: number;
}

export const createState = (given: Partial<GitHubState> = {}): GitHubState => ({
  repository: 'owner/app',
  isPrivate: false,
  hasImmutableReleases: true,
  actor: 'maintainer',
  releases: [],
  runs: [],
  tags: new Map(),
  burned: new Set(),
  latest: undefined,
  files: new Map(),
  comments: [],
  attestations: new Map(),
  faults: [],
  journal: [],
  nextId: 1000,
  ...given,
});

export const toDigest = (bytes: Uint8Array): string =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** The name that GitHub gives a file: other characters become full stops. */
export const toStoredName = (name: string): string =>
  name.replaceAll(/[^A-Za-z0-9._+@-]/g, '.').replaceAll(/^\.+|\.+$/g, '');
