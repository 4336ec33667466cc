import { dirname, join, relative } from 'node:path/posix';
import * as z from 'zod';
import type { KitMember, KitPart } from '../../../schema/kit.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { readAtMost } from '../archive/chunks.ts';
import { readTar } from '../archive/untar.ts';
import { fetchPackage } from '../npm/npm-pack.ts';
import { toGlobMatcher } from './glob.ts';
import { planKitParts } from './kit-sources.ts';

const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

async function linkSymlinks(
  ctx: Pick<BuildContext, 'fs'>,
  text: string,
  toPlace: (path: string) => string | undefined,
): Promise<void> {
  for (const { source, target } of symlinksSchema.parse(JSON.parse(text))) {
    const from = toPlace(source);
    const at = toPlace(target);
    if (from === undefined || at === undefined || (await ctx.fs.stat(from)) === undefined) continue;
    await ctx.fs.remove(at);
    await ctx.fs.symlink(relative(dirname(at), from), at);
  }
}

/** Largest accepted list of symbolic links, in bytes. */
const maxLinksBytes = 4 * 1024 * 1024;

/** The target folder of a part. */
interface PartPlaces {
  /** Undefined for a file that is not shipped. */
  file(path: string): string | undefined;
  license(path: string): string;
}

function toPlaces(part: KitPart, place: { to: string; licenses: string }): PartPlaces {
  const isExcluded = toGlobMatcher(part.exclude);
  const top = part.root === undefined ? '' : `${part.root.replace(/\/+$/, '')}/`;
  return {
    file: (path) => {
      const inside = path.startsWith(top) ? join('/', path.slice(top.length)).slice(1) : '';
      return inside === '' || isExcluded(inside) ? undefined : join(place.to, part.to ?? '', inside);
    },
    license: (path) => join(place.licenses, path),
  };
}

/** Writes the files of a part's npm package, and the links that its tarball cannot contain. */
async function stagePart(
  ctx: Pick<BuildContext, 'fs'>,
  part: KitPart,
  tarball: string,
  places: PartPlaces,
): Promise<void> {
  let symlinks: string | undefined;
  await readTar(ctx.fs.read(tarball), 'gzip', async (entry) => {
    // An npm tarball has one top folder, whatever its name
    const path = entry.path.replace(/^[^/]+\//, '');
    if (entry.type !== 'file') return;
    if (path === part.symlinks) {
      symlinks = new TextDecoder().decode(await readAtMost(entry.content, maxLinksBytes, path));
      return;
    }
    const isLicense = /^(?:licen[cs]e|notice|copying)[^/]*$/i.test(path);
    const to = isLicense ? places.license(path) : places.file(path);
    if (to !== undefined) await ctx.fs.write(to, entry.content, entry.mode & 0o111 ? 0o755 : 0o644);
  });
  if (symlinks !== undefined) await linkSymlinks(ctx, symlinks, places.file);
}

/**
 * Stages a kit member into `to`: for each part the root folder of its package for the target without the excluded files, then its driver;
 * licenses into `licenses`. The digest of each tarball is checked first.
 * @throws {PipelineError} dist-missing, kit-target-unsupported, download-failed or package-digest-mismatch
 */
export async function stageKit(
  ctx: BuildContext,
  member: KitMember,
  target: Target,
  place: { to: string; licenses: string },
): Promise<void> {
  const built = join(ctx.packageRoot, 'dist/kit', member.name);
  if ((await ctx.fs.stat(join(built, 'driver.cjs'))) === undefined) {
    throw new PipelineError({
      code: 'dist-missing',
      blame: 'environment',
      message: `the driver of "${member.name}" is not built (dist/kit/${member.name}/driver.cjs)`,
      remedy: 'run `npm run build -- --only kit` in the folder of this product',
    });
  }
  const parts = planKitParts(member, target);
  for (const planned of parts) {
    // The licenses of several packages can have the same name
    const own = parts.length > 1 ? planned.source.name.replaceAll('/', '-') : '';
    const licenses = join(place.licenses, own);
    const dir = await ctx.fs.makeTempDir('vrooli-npm-');
    try {
      const tarball = await fetchPackage(ctx, planned.source, dir);
      await stagePart(ctx, planned.part, tarball, toPlaces(planned.part, { to: place.to, licenses }));
    } finally {
      await ctx.fs.remove(dir);
    }
  }
  await ctx.fs.copy(join(built, 'driver.cjs'), join(place.to, member.driver));
  if ((await ctx.fs.stat(join(built, 'licenses.txt'))) !== undefined) {
    await ctx.fs.copy(join(built, 'licenses.txt'), join(place.licenses, 'driver.txt'));
  }
}
