import { basename, join } from 'node:path/posix';
import type {
  FeedArchive,
  FeedDelta,
  FeedRelease,
  FeedTarget,
  Rollout,
} from '../../../schema/update/feed.ts';
import { toUpdateId } from '../../../schema/update/identity.ts';
import type { Channel } from '../../../schema/update/settings.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { canonicalJson } from '../../shared/document/canonical.ts';
import type { MinisignSecretKey } from '../../signing/documents/minisign/secret-key.ts';
import { signMinisign } from '../../signing/documents/minisign/sign.ts';
import { makeArchive } from './make-archive.ts';
import { parseFormerFeed, planFeed } from './plan-feed.ts';
import { type Payload, readPayload } from './read-payload.ts';

export interface PublishRequest {
  /** Absolute path of the folder of the feeds; the feed that it has is continued. */
  folder: string;
  channel: Channel;
  /** Absolute paths of the unpacked payloads of the release, one for each target. */
  payloads: readonly string[];
  /** The same of earlier releases: each gets a delta. */
  previous: readonly string[];
  /** minFrom: the oldest version that can be updated and can read the data; without it the oldest one in the feed or this one. */
  release: { notes: string; critical: boolean; minFrom?: string | undefined; rollout: Rollout };
  withdrawn: readonly string[];
  /** Seconds since the epoch. */
  epoch: number;
  expiresInDays: number;
  key: MinisignSecretKey;
  allowMissingTarget: boolean;
}

export interface Published {
  feed: string;
  signature: string;
  /** With their sizes in bytes. */
  archives: { path: string; size: number }[];
}

type Ports = Pick<BuildContext, 'fs' | 'exec'>;

/** Releases that stay in a feed. */
const keep = 20;

/**
 * Makes the archives of a release, then its feed and the signature of that, in this order: a feed never names an archive that is not there.
 * @throws {PipelineError} update-feed-invalid, update-feed-foreign, update-target-missing (input), tool-missing, update-archive-invalid (environment)
 */
export async function publishUpdates(ctx: Ports, request: PublishRequest): Promise<Published> {
  const { fs } = ctx;
  const { folder, channel, epoch, key } = request;
  const payloads = await readAll(ctx, request.payloads);
  const previous = await readAll(ctx, request.previous);
  const path = join(folder, `${channel}.json`);
  const former =
    (await fs.stat(path)) === undefined ? undefined : parseFormerFeed(await fs.readText(path), path);
  const [first] = payloads;
  const app = first === undefined ? former?.app : toUpdateId(first.list.app);
  if (app === undefined) throw nothing(path);
  assertSame(payloads);
  const archives: Published['archives'] = [];
  const targets: Partial<Record<Payload['list']['target'], FeedTarget>> = {};
  for (const payload of payloads)
    targets[payload.list.target] = await makeTarget(ctx, request, payload, previous, archives);
  const feed = planFeed(former, {
    app,
    channel,
    release: first && toRelease(first.list.app.version, request, targets),
    withdrawn: request.withdrawn,
    epoch,
    expiresInDays: request.expiresInDays,
    allowMissingTarget: request.allowMissingTarget,
    keep,
  });
  const bytes = Buffer.from(`${canonicalJson(feed)}\n`);
  const signature = signMinisign(key, { name: basename(path), bytes }, epoch);
  await fs.write(path, bytes);
  await fs.write(`${path}.minisig`, signature);
  return { feed: path, signature: `${path}.minisig`, archives };
}

async function readAll(ctx: Ports, roots: readonly string[]): Promise<Payload[]> {
  const found: Payload[] = [];
  for (const root of roots) found.push(await readPayload(ctx, root));
  return found;
}

function nothing(path: string): PipelineError {
  return new PipelineError({
    code: 'update-feed-invalid',
    blame: 'input',
    message: `${path} does not exist, and no payload is given`,
    remedy: 'give the payloads of the first release',
  });
}

function assertSame(payloads: readonly Payload[]): void {
  const versions = new Set(payloads.map(({ list }) => `${toUpdateId(list.app)} ${list.app.version}`));
  if (versions.size <= 1) return;
  throw new PipelineError({
    code: 'update-feed-foreign',
    blame: 'input',
    message: `the payloads are of several releases: ${[...versions].join(', ')}`,
    remedy: 'give the payloads of one release, one for each target',
  });
}

function toRelease(
  version: string,
  { release }: PublishRequest,
  targets: FeedRelease['targets'],
): FeedRelease {
  const { notes, critical, minFrom = '0.0.0', rollout } = release;
  return { version, notes, critical, min_from: minFrom, rollout, targets };
}

async function makeTarget(
  ctx: Ports,
  { folder, epoch }: PublishRequest,
  payload: Payload,
  previous: readonly Payload[],
  archives: Published['archives'],
): Promise<FeedTarget> {
  const { app, target } = payload.list;
  const work = await ctx.fs.makeTempDir('update-');
  const make = async (from: Payload | undefined): Promise<FeedArchive> => {
    const way = from === undefined ? 'full' : `from-${from.list.app.version}-${from.manifest.slice(0, 8)}`;
    const url = `${app.version}/${target}-${payload.manifest.slice(0, 8)}-${way}.tar`;
    const to = join(folder, url);
    const made = await makeArchive(ctx, { payload, from, work, to, epoch });
    archives.push({ path: to, size: made.size });
    return { url, ...made };
  };
  try {
    const earlier = previous.filter(
      ({ list, manifest }) => list.target === target && manifest !== payload.manifest,
    );
    const deltas: FeedDelta[] = [];
    for (const from of earlier)
      deltas.push({ from: from.list.app.version, from_manifest: from.manifest, ...(await make(from)) });
    return { manifest: payload.manifest, full: await make(undefined), deltas };
  } finally {
    await ctx.fs.remove(work);
  }
}
