import { dirname, join, relative } from 'node:path/posix';
import * as z from 'zod';
import { type KitMember, type KitPackage, kitMemberSchema } from '../../../schema/kit.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
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

/**
 * Puts a kit member into `to`: the root folder of its package for the target without the excluded files, the links that npm tarballs
 * cannot hold, its driver, and licenses into `licenses`. The tarball's digest is checked first.
 */
export async function stageKit(
  ctx: BuildContext,
  member: KitMember,
  target: Target,
  place: { to: string; licenses: string },
): Promise<void> {
  const driver = join(ctx.packageRoot, 'dist/kit', member.name, 'driver.cjs');
  if ((await ctx.fs.stat(driver)) === undefined) {
    throw new PipelineError({
      code: 'dist-missing',
      blame: 'environment',
      message: `the driver of "${member.name}" is not built (dist/kit/${member.name}/driver.cjs)`,
      remedy: 'run `npm run build -- --only kit` in the folder of this product',
    });
  }
  const tarball = await fetchPackage(ctx, toKitPackage(member, target));
  const isExcluded = toGlobMatcher(member.exclude);
  const top = `${member.root.replace(/\/+$/, '')}/`;
  const toPlace = (path: string): string | undefined => {
    const inside = path.startsWith(top) ? join('/', path.slice(top.length)).slice(1) : '';
    return inside === '' || isExcluded(inside) ? undefined : join(place.to, inside);
  };
  let symlinks: string | undefined;
  await readTar(tarball, 'gzip', async (entry) => {
    // An npm tarball has one top folder, whatever its name
    const path = entry.path.replace(/^[^/]+\//, '');
    if (entry.type !== 'file') return;
    if (path === member.symlinks) {
      symlinks = new TextDecoder().decode(await entry.bytes());
      return;
    }
    const isLicense = /^(?:licen[cs]e|notice|copying)[^/]*$/i.test(path);
    const to = isLicense ? join(place.licenses, path) : toPlace(path);
    if (to !== undefined) await ctx.fs.write(to, await entry.bytes(), entry.mode & 0o111 ? 0o755 : 0o644);
  });
  if (symlinks !== undefined) await linkSymlinks(ctx, symlinks, toPlace);
  await ctx.fs.copy(driver, join(place.to, member.driver));
  const licenses = join(ctx.packageRoot, 'dist/kit', member.name, 'licenses.txt');
  if ((await ctx.fs.stat(licenses)) !== undefined) {
    await ctx.fs.copy(licenses, join(place.licenses, 'driver.txt'));
  }
}
