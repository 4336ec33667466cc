import { dirname, join, relative } from 'node:path/posix';
import * as z from 'zod';
import type { KitMember } from '../../../schema/kit.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { readAtMost } from '../archive/chunks.ts';
import { isModel } from './convert-wheel.ts';
import { fetchSource, toSourceName } from './fetch-source.ts';
import { toGlobMatcher } from './glob.ts';
import { planKitParts, type PlannedPart } from './kit-sources.ts';
import { readSource } from './read-source.ts';

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
  isExecutable(path: string): boolean;
  license(name: string): string;
}

function toPlaces({ part, source }: PlannedPart, place: { to: string; licenses: string }): PartPlaces {
  const isExcluded = toGlobMatcher(part.exclude);
  const isProgram = toGlobMatcher(part.executable);
  const root = source.kind === 'go' || isModel(source) ? undefined : (source.root ?? part.root);
  const top = root === undefined ? '' : `${root.replace(/\/+$/, '')}/`;
  const toInside = (path: string) => (path.startsWith(top) ? join('/', path.slice(top.length)).slice(1) : '');
  return {
    file: (path) => {
      const inside = toInside(path);
      return inside === '' || isExcluded(inside) ? undefined : join(place.to, part.to ?? '', inside);
    },
    isExecutable: (path) => isProgram(toInside(path)),
    license: (name) => join(place.licenses, join('/', name)),
  };
}

/** Writes the files of a part from its fetched source, and the links that a tarball of npm cannot contain. */
async function stagePart(
  ctx: Pick<BuildContext, 'fs'>,
  { part, source }: PlannedPart,
  fetched: string,
  places: PartPlaces,
): Promise<void> {
  let symlinks: string | undefined;
  await readSource(ctx.fs, source, fetched, async ({ path, content, license, isExecutable }) => {
    if (path === part.symlinks) {
      symlinks = new TextDecoder().decode(await readAtMost(content, maxLinksBytes, path));
      return;
    }
    const to = license === undefined ? places.file(path) : places.license(license);
    if (to === undefined) return;
    const isProgram = license === undefined && (isExecutable || places.isExecutable(path));
    await ctx.fs.write(to, content, isProgram ? 0o755 : 0o644);
  });
  if (symlinks !== undefined) await linkSymlinks(ctx, symlinks, places.file);
}

/** The folder of a source's licenses below that of its member: those of several packages can have the same name. */
export const toLicenseFolder = (parts: readonly PlannedPart[], { source }: PlannedPart): string =>
  parts.length > 1 ? toSourceName(source).replaceAll('/', '-') : '';

/**
 * Stages a kit member into `to`: for each part the root folder of its source for the target without the excluded files, then its driver;
 * licenses into `licenses`. The digest of each source is checked first.
 * @throws {PipelineError} dist-missing, kit-target-unsupported, and the errors of `fetchSource`
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
    const own = toLicenseFolder(parts, planned);
    const licenses = join(place.licenses, own);
    const dir = await ctx.fs.makeTempDir('vrooli-kit-');
    try {
      const fetched = await fetchSource(ctx, member, planned.source, target, dir);
      await stagePart(ctx, planned, fetched, toPlaces(planned, { to: place.to, licenses }));
    } finally {
      await ctx.fs.remove(dir);
    }
  }
  await ctx.fs.copy(join(built, 'driver.cjs'), join(place.to, member.driver));
  if ((await ctx.fs.stat(join(built, 'licenses.txt'))) !== undefined) {
    await ctx.fs.copy(join(built, 'licenses.txt'), join(place.licenses, 'driver.txt'));
  }
}
