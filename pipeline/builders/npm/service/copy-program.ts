import { join } from 'node:path/posix';
import { isPrivateName } from '../../../../schema/private-names.ts';
import type { BuilderContext } from '../../builder.ts';
import type { InstalledPackage } from '../packages/installed-package.ts';
import { isForeign } from '../packages/native-code.ts';
import type { PackageFile } from '../packages/package-files.ts';
import type { Places } from '../packages/place-packages.ts';
import type { Selection } from '../packages/select-packages.ts';
import type { TargetSystem } from '../packages/target-system.ts';
import type { Trace } from '../packages/trace.ts';

/** What is known of the packages of a program before they are copied. */
export interface PackageContent {
  places: Places;
  selection: Selection;
  files: ReadonlyMap<InstalledPackage, readonly PackageFile[]>;
  trace: Trace;
  target: TargetSystem;
}

/** Files of a package that are there for people and for programs that look for packages. */
const always = /^(?:package\.json|licen[sc]e[^/]*|notice[^/]*|copying[^/]*)$/i;

/** The files of a package that ship. */
export function listShipped(content: PackageContent, one: InstalledPackage): PackageFile[] {
  const { selection, files, trace, target } = content;
  const chosen = selection.get(one);
  if (chosen === undefined) return [];
  return (files.get(one) ?? []).filter((file) => {
    if (file.isForDevelopment || isForeign(file, target)) return false;
    if (file.path.split('/').some(isPrivateName)) return false;
    return chosen === 'whole' || always.test(file.path) || trace.has(join(one.dir, file.path));
  });
}

/** Copies the packages that ship below an absolute folder. Returns the number of bytes. */
export async function copyPackages(
  ctx: Pick<BuilderContext, 'fs'>,
  content: PackageContent,
  to: string,
): Promise<number> {
  let bytes = 0;
  for (const [place, one] of content.places) {
    for (const { path, size } of listShipped(content, one)) {
      await ctx.fs.copy(await ctx.fs.realpath(join(one.dir, path)), join(to, place, path));
      bytes += size;
    }
  }
  return bytes;
}
