import * as z from 'zod';
import { PipelineError } from '../../pipeline/errors.ts';
import type { Approval, HostedRelease, StoredArtifact, WorkflowRun } from '../../pipeline/release-ports.ts';

/** The parts of GitHub's answers that are read. https://docs.github.com/en/rest */

const digestSchema = z.string().nullish();

const assetSchema = z.looseObject({
  id: z.int(),
  name: z.string(),
  label: z.string().nullish(),
  size: z.int().min(0),
  // An upload that was cut off leaves `starter`, which the published description does not list.
  state: z.string(),
  digest: digestSchema,
});

export const releaseSchema = z.looseObject({
  id: z.int(),
  tag_name: z.string(),
  target_commitish: z.string(),
  name: z.string().nullable(),
  body: z.string().nullish(),
  draft: z.boolean(),
  prerelease: z.boolean(),
  immutable: z.boolean().optional(),
  html_url: z.string(),
  upload_url: z.string(),
  created_at: z.string(),
  assets: z.array(assetSchema),
});

export const runSchema = z.looseObject({
  id: z.int(),
  run_attempt: z.int().optional(),
  head_sha: z.string(),
  event: z.string(),
  status: z.string().nullable(),
  conclusion: z.string().nullable(),
  path: z.string(),
  html_url: z.string(),
  head_repository: z.looseObject({ full_name: z.string() }).nullish(),
});

export const artifactsSchema = z.looseObject({
  total_count: z.int(),
  artifacts: z.array(
    z.looseObject({
      id: z.int(),
      name: z.string(),
      size_in_bytes: z.int().min(0),
      expired: z.boolean(),
      expires_at: z.string().nullable(),
      digest: digestSchema,
    }),
  ),
});

export const approvalsSchema = z.array(
  z.looseObject({
    environments: z.array(z.looseObject({ name: z.string().optional() })),
    state: z.string(),
    user: z.looseObject({ login: z.string() }),
    comment: z.string(),
  }),
);

export const attestationsSchema = z.looseObject({
  attestations: z.array(z.looseObject({ bundle: z.unknown() })).optional(),
});

/** Reads an answer. @throws {PipelineError} github-refused when it does not have the documented form */
export function parseAnswer<T extends z.ZodType>(schema: T, text: string, what: string): z.output<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new PipelineError({
    code: 'github-refused',
    blame: 'environment',
    message: `the answer of GitHub to ${what} is not understood: /${issue?.path.map(String).join('/')} ${issue?.message}`,
    remedy: 'check that the address of the API is one of GitHub',
  });
}

const toSha256 = (digest: string | null | undefined) => /^sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1];

/** A release, and the address that takes its files. */
export type KnownRelease = HostedRelease & { uploadUrl: string };

export function toRelease(one: z.output<typeof releaseSchema>): KnownRelease {
  return {
    id: String(one.id),
    tag: one.tag_name,
    isDraft: one.draft,
    isPrerelease: one.prerelease,
    isImmutable: one.immutable === true,
    commitish: one.target_commitish,
    notes: one.body ?? '',
    url: one.html_url,
    uploadUrl: one.upload_url.replace(/\{.*$/, ''),
    assets: one.assets.map(({ id, name, label, size, state, digest }) => ({
      id: String(id),
      name: label || name,
      storedName: name,
      size,
      isComplete: state === 'uploaded',
      sha256: toSha256(digest),
    })),
  };
}

export function toRun(one: z.output<typeof runSchema>): WorkflowRun {
  return {
    id: String(one.id),
    attempt: one.run_attempt ?? 1,
    commit: one.head_sha,
    event: one.event,
    status: one.status ?? 'unknown',
    conclusion: one.conclusion ?? undefined,
    workflow: one.path,
    headRepository: one.head_repository?.full_name,
    url: one.html_url,
  };
}

export function toArtifact(
  one: z.output<typeof artifactsSchema>['artifacts'][number],
  runUrl: string,
): StoredArtifact {
  return {
    id: String(one.id),
    name: one.name,
    size: one.size_in_bytes,
    sha256: toSha256(one.digest),
    isExpired: one.expired,
    expiresAt: one.expires_at ?? undefined,
    url: `${runUrl}/artifacts/${one.id}`,
  };
}

export function toApproval(one: z.output<typeof approvalsSchema>[number]): Approval {
  return {
    environments: one.environments.flatMap(({ name }) => name ?? []),
    isApproved: one.state === 'approved',
    by: one.user.login,
    comment: one.comment,
  };
}
