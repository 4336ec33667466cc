import { createHash } from 'node:crypto';
import { join } from 'node:path/posix';
import type { ArtifactManifest, InstallerEntry } from '../../../schema/artifact-manifest.ts';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { Notarization } from '../../../schema/notarization.ts';
import { toUuid } from '../../attest/sbom.ts';
import type { BuildContext } from '../../ports.ts';
import { formatSums } from '../../shared/archive/sums.ts';
import { prettyJson } from '../../shared/document/canonical.ts';
import { listAttachments, releaseFiles } from '../../shared/release-files.ts';
import type { ReleaseDocuments } from './documents.ts';

type Ports = Pick<BuildContext, 'fs'>;

/** What changed about an installer after the documents of its release were written. */
export interface InstallerChange {
  name: string;
  notarization: Notarization;
  /** A file that it has more beside its payload. */
  added: InstallerEntry | undefined;
}

const limitId = 'not-notarized';

/** The limits with those files that are still not notarized. */
function toLimits({ limits, files }: ArtifactManifest): ArtifactManifest['limits'] {
  return limits?.flatMap((limit) => {
    if (limit.id !== limitId) return [limit];
    const left = files.filter(
      ({ target, notarization }) => target === limit.target && notarization?.notarized === false,
    );
    const text = `not notarized by Apple: ${left.map(({ name }) => name).join(', ')}`;
    return left.length === 0 ? [] : [{ ...limit, text }];
  });
}

const uuid = /(urn:uuid:|-)[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(?=")/;

/** A document about an installer with its new digest, and with a number of its own where it has one. */
export function replaceDigest(text: string, from: string, to: string): string {
  const changed = text.replaceAll(from, to);
  return changed.replace(uuid, (_, prefix: string) => `${prefix}${toUuid(changed)}`);
}

/** The texts of the documents that state the digest of an installer: its bills of materials, then the provenance, which has their digests. */
async function toAttachments(
  { fs }: Ports,
  dir: string,
  file: ArtifactManifest['files'][number],
  sha256: string,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const replaced: (readonly [string, string])[] = [[file.sha256, sha256]];
  for (const name of listAttachments(file)) {
    const before = await fs.readText(join(dir, name));
    const after = replaced.reduce((text, [from, to]) => replaceDigest(text, from, to), before);
    texts.set(name, after);
    replaced.push([digestOf(before), digestOf(after)]);
  }
  return texts;
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Writes what is known about an installer that has changed into the documents of its release: size, digests, notarization, the list of its files, bills of
 * materials, provenance, and SHA256SUMS last.
 */
export async function replaceInstaller(
  ctx: Ports,
  dir: string,
  { metadata, manifest }: ReleaseDocuments,
  { name, notarization, added }: InstallerChange,
): Promise<void> {
  const file = metadata?.files.find((one) => one.name === name);
  if (metadata === undefined || manifest === undefined || file === undefined)
    throw new Error(`the documents of the release do not list ${name}`);
  const path = join(dir, name);
  const sha256 = await ctx.fs.sha256(path);
  const { size = 0 } = (await ctx.fs.stat(path)) ?? {};
  const texts =
    file.sha256 === sha256 ? new Map<string, string>() : await toAttachments(ctx, dir, file, sha256);
  const files = metadata.files.map((one) =>
    one.name === name ? { ...one, size, sha256, notarization } : one,
  );
  const installers = manifest.installers?.map((one) =>
    one.name === name && added !== undefined
      ? { ...one, files: [...one.files, added].sort((a, b) => byCodeUnit(a.path, b.path)) }
      : one,
  );
  const changed = { ...metadata, files };
  const limits = toLimits(changed);
  texts.set('metadata.json', prettyJson({ ...changed, ...(limits === undefined ? {} : { limits }) }));
  if (added !== undefined) texts.set('manifest.json', prettyJson({ ...manifest, installers }));
  for (const [other, text] of texts) await ctx.fs.write(join(dir, other), text);
  const sums = [];
  for (const { name: listed, role } of releaseFiles(changed))
    if (role !== 'checksums') sums.push({ name: listed, sha256: await ctx.fs.sha256(join(dir, listed)) });
  await ctx.fs.write(join(dir, 'SHA256SUMS'), formatSums(sums));
}
