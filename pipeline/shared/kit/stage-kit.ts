import { dirname, join, relative } from 'node:path/posix';
import * as z from 'zod';
import { type KitMember, type KitPackage, kitMemberSchema } from '../../../schema/kit.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { readAtMost } from '../archive/chunks.ts';
import { readTar } from '../archive/untar.ts';
import { fetchPackage } from '../npm/npm-pack.ts';
import { toGlobMatcher } from './glob.ts';

const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** The kit member that a service asks for by name and version. Throws `kit-unknown` or `kit-version-mismatch`. */
export async function readKitMember(
  ctx: Pick<BuildContext, 'fs' | 'packageRoot'>,
  kit: { name: string; version: string },
): Promise<KitMember> {
  const path = join(ctx.packageRoot, 'resources/kit', join('/', kit.name), 'kit.json');
  if ((await ctx.fs.stat(path)) === undefined) {
    throw new PipelineError({
      code: 'kit-unknown',
      blame: 'input',
      message: `the resource kit has no member "${kit.name}"`,
      remedy: 'assemble the bundle again with this version',
    });
  }
  const member = kitMemberSchema.parse(JSON.parse(await ctx.fs.readText(path)));
  if (member.version !== kit.version) {
    throw new PipelineError({
      code: 'kit-version-mismatch',
      blame: 'input',
      message: `the bundle asks for ${kit.name} ${kit.version}, the resource kit has ${member.version}`,
      remedy: 'assemble the bundle again with this version',
    });
  }
  return member;
}

/** The package that holds a member's programs for a target. Throws `kit-target-unsupported` listing the targets it has. */
export function toKitPackage(member: KitMember, target: Target): KitPackage {
  const found = member.packages[target];
  if (found !== undefined) return found;
  throw new PipelineError({
    code: 'kit-target-unsupported',
    blame: 'input',
    message: `the resource "${member.name}" has no programs for ${target}`,
    remedy: `build for one of: ${Object.keys(member.packages).sort().join(', ')}`,
  });
}

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

/** Above it a list of symbolic links is refused. */
const maxLinksBytes = 4 * 1024 * 1024;

/** Writes the files of a package's tarball. Returns the text of its list of symbolic links, when it has one. */
async function unpackMember(
  ctx: Pick<BuildContext, 'fs'>,
  member: KitMember,
  tarball: string,
  toPlaces: { file(path: string): string | undefined; license(path: string): string },
): Promise<string | undefined> {
  let links: string | undefined;
  await readTar(ctx.fs.read(tarball), 'gzip', async (entry) => {
    // An npm tarball has one top folder, whatever its name
    const path = entry.path.replace(/^[^/]+\//, '');
    if (entry.type !== 'file') return;
    if (path === member.symlinks) {
      links = new TextDecoder().decode(await readAtMost(entry.content, maxLinksBytes, path));
      return;
    }
    const isLicense = /^(?:licen[cs]e|notice|copying)[^/]*$/i.test(path);
    const to = isLicense ? toPlaces.license(path) : toPlaces.file(path);
    if (to !== undefined) await ctx.fs.write(to, entry.content, entry.mode & 0o111 ? 0o755 : 0o644);
  });
  return links;
}

async function assertDriver(ctx: BuildContext, member: KitMember, driver: string): Promise<void> {
  if ((await ctx.fs.stat(driver)) !== undefined) return;
  throw new PipelineError({
    code: 'dist-missing',
    blame: 'environment',
    message: `the driver of "${member.name}" is not built (dist/kit/${member.name}/driver.cjs)`,
    remedy: 'run `npm run build -- --only kit` in the folder of this product',
  });
}

/**
 * Puts a kit member into `to`: the root folder of its package for the target without the excluded files, the links that npm tarballs
 * cannot hold, its driver, and licenses into `licenses`. The tarball's digest is checked first.
 * @throws {PipelineError} dist-missing, kit-target-unsupported, download-failed or package-digest-mismatch
 */
export async function stageKit(
  ctx: BuildContext,
  member: KitMember,
  target: Target,
  place: { to: string; licenses: string },
): Promise<void> {
  const built = join(ctx.packageRoot, 'dist/kit', member.name);
  await assertDriver(ctx, member, join(built, 'driver.cjs'));
  const isExcluded = toGlobMatcher(member.exclude);
  const top = `${member.root.replace(/\/+$/, '')}/`;
  const file = (path: string): string | undefined => {
    const inside = path.startsWith(top) ? join('/', path.slice(top.length)).slice(1) : '';
    return inside === '' || isExcluded(inside) ? undefined : join(place.to, inside);
  };
  const license = (path: string): string => join(place.licenses, path);
  const dir = await ctx.fs.makeTempDir('vrooli-npm-');
  try {
    const tarball = await fetchPackage(ctx, toKitPackage(member, target), dir);
    const links = await unpackMember(ctx, member, tarball, { file, license });
    if (links !== undefined) await linkSymlinks(ctx, links, file);
  } finally {
    await ctx.fs.remove(dir);
  }
  await ctx.fs.copy(join(built, 'driver.cjs'), join(place.to, member.driver));
  if ((await ctx.fs.stat(join(built, 'licenses.txt'))) !== undefined) {
    await ctx.fs.copy(join(built, 'licenses.txt'), join(place.licenses, 'driver.txt'));
  }
}
