import { basename, join } from 'node:path/posix';
import type { DiagnosticCode } from '../../../schema/errors/codes.ts';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import { PipelineError } from '../../errors.ts';
import type { Feed, FeedFile, FeedPackage, FeedPlan, SignText } from '../../feeds/feed.ts';
import { feeds } from '../../feeds/registry.ts';
import { toFormat } from '../../formats/registry.ts';
import type { BuildContext } from '../../ports.ts';
import { toArchiveLimits } from '../../shared/archive/archive-limits.ts';
import type { DocumentIdentity } from '../../signing/documents/document-signer.ts';
import { describeGpgKey, signGpg } from '../../signing/documents/gpg/sign.ts';

type Ports = Pick<BuildContext, 'fs' | 'exec'>;
type GpgIdentity = NonNullable<DocumentIdentity['gpg']>;

export interface RepositoryRequest {
  /** Absolute paths of folders with installers, such as those of several releases. */
  from: readonly string[];
  /** Absolute path of the folder to write. */
  to: string;
  /** The name of the repository in lists. */
  label: string;
  /** Seconds since the epoch. */
  epoch: number;
  /** Undefined for a repository without signatures. */
  identity: GpgIdentity | undefined;
}

/** A repository that was written. */
export interface WrittenRepository {
  id: string;
  /** Relative to the folder that was written. */
  folder: string;
  packages: string[];
  signed: boolean;
}

function refuse(code: DiagnosticCode, message: string, remedy: string): PipelineError {
  return new PipelineError({ code, blame: 'input', message, remedy });
}

const fetchAgain =
  'fetch the release again from its source, or build it again; `vrooli-bundle verify` lists its faults';

async function readPackage(ctx: Ports, path: string, feed: Feed): Promise<FeedPackage> {
  const name = basename(path);
  const format = toFormat(feed.format);
  const identity = format.identify(name);
  const size = (await ctx.fs.stat(path))?.size ?? 0;
  const damaged = (why: string) => refuse('repository-package-damaged', `${name}: ${why}`, fetchAgain);
  if (identity === undefined) throw damaged('its name is not that of a package');
  try {
    const content = await format.read(ctx, path, identity, toArchiveLimits(undefined, size));
    const [fault] = content.faults;
    if (fault !== undefined) throw damaged(fault.message);
    const texts = content.outside.flatMap((file) =>
      file.text === undefined ? [] : [[file.path, file.text] as const],
    );
    return { path, name, size, sha256: await ctx.fs.sha256(path), identity, texts: new Map(texts) };
  } catch (error) {
    if (error instanceof PipelineError) throw error;
    throw damaged(error instanceof Error ? error.message : String(error));
  }
}

/** The packages of a feed in folders, by file name. @throws {PipelineError} repository-package-damaged for two files with one name */
async function findPackages(ctx: Ports, folders: readonly string[], feed: Feed): Promise<FeedPackage[]> {
  const found = new Map<string, FeedPackage>();
  for (const folder of folders) {
    for (const name of await ctx.fs.list(folder)) {
      if (!name.toLowerCase().endsWith(toFormat(feed.format).extension)) continue;
      const one = await readPackage(ctx, join(folder, name), feed);
      const known = found.get(name);
      if (known !== undefined && known.sha256 !== one.sha256)
        throw refuse(
          'repository-package-damaged',
          `${name} is in two folders with different bytes`,
          'give a new version to a package that changes: package managers do not fetch one version twice',
        );
      found.set(name, one);
    }
  }
  return [...found.values()].sort((a, b) => byCodeUnit(a.name, b.name));
}

async function planFeed(
  ctx: Ports,
  feed: Feed,
  packages: readonly FeedPackage[],
  request: RepositoryRequest,
): Promise<FeedPlan> {
  try {
    return await feed.plan(ctx, packages, request);
  } catch (error) {
    if (error instanceof PipelineError) throw error;
    throw refuse(
      'repository-package-damaged',
      `the ${feed.title}: ${error instanceof Error ? error.message : error}`,
      fetchAgain,
    );
  }
}

async function place(
  ctx: Ports,
  folder: string,
  packages: readonly FeedPackage[],
  plan: FeedPlan,
): Promise<void> {
  for (const { name, path } of packages) {
    const to = join(folder, plan.places.get(name) ?? name);
    if ((await ctx.fs.stat(to)) !== undefined && (await ctx.fs.sha256(to)) === (await ctx.fs.sha256(path)))
      continue;
    await ctx.fs.write(to, ctx.fs.read(path), 0o644);
  }
}

async function write(ctx: Ports, folder: string, files: readonly FeedFile[]): Promise<void> {
  for (const { path, content } of files) await ctx.fs.write(join(folder, path), content, 0o644);
}

/**
 * Writes the repositories for the packages in folders: below `to`, one folder for each kind that has packages, and the public key. Packages
 * come first and signatures last, so that a folder which is served meanwhile has no metadata of files that are not there.
 * @throws {PipelineError} repository-empty, repository-package-damaged (input), document-signing-failed (environment)
 */
export async function writeRepositories(
  ctx: Ports,
  request: RepositoryRequest,
): Promise<WrittenRepository[]> {
  const { identity, to } = request;
  const signText: SignText = async (text, form) =>
    signGpg(ctx, identity ?? {}, { name: 'metadata', bytes: Buffer.from(text) }, form);
  const planned: { feed: Feed; packages: FeedPackage[]; plan: FeedPlan; signatures: FeedFile[] }[] = [];
  for (const feed of feeds) {
    const packages = await findPackages(ctx, request.from, feed);
    if (packages.length === 0) continue;
    const plan = await planFeed(ctx, feed, packages, request);
    const signatures = identity === undefined ? [] : await feed.sign(plan, signText);
    planned.push({ feed, packages, plan, signatures });
  }
  if (planned.length === 0)
    throw refuse(
      'repository-empty',
      'no folder has a package for apt or dnf',
      'name a folder with .deb or .rpm files',
    );
  if (identity !== undefined) {
    const { publicKey = '' } = await describeGpgKey(ctx, identity);
    await ctx.fs.write(join(to, 'repository.asc'), publicKey, 0o644);
  }
  for (const { feed, packages, plan, signatures } of planned) {
    const folder = join(to, feed.id);
    await place(ctx, folder, packages, plan);
    await write(ctx, folder, [...plan.files, ...signatures]);
  }
  return planned.map(({ feed, packages, signatures }) => ({
    id: feed.id,
    folder: feed.id,
    packages: packages.map(({ name }) => name),
    signed: signatures.length > 0,
  }));
}
