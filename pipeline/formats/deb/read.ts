import { createHash } from 'node:crypto';
import { join } from 'node:path/posix';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import type { BuildContext } from '../../ports.ts';
import { debArchitectures, toAppSlug, toDebVersion } from '../../shared/archive/naming.ts';
import { listTree, type TreeEntry } from '../../shared/archive/tree.ts';
import { type InstallerContent, toFault } from '../content.ts';

export interface DebIdentity {
  app: { name: string; version: string };
  /** Undefined when no document says what it was built for. */
  target: Target | undefined;
}

async function run(ctx: Pick<BuildContext, 'exec'>, args: readonly string[]): Promise<string> {
  const result = await ctx.exec.run('dpkg-deb', args);
  if (result.exitCode !== 0) throw new Error(result.stderr.trim() || `dpkg-deb ${args[0]} failed`);
  return result.stdout;
}

/** Files that a package of ours has outside its payload. */
function isExpectedOutside(path: string, slug: string): boolean {
  const name = slug.replaceAll(/[.+]/g, '\\$&');
  return new RegExp(
    `^usr/(?:bin/${name}|lib/systemd/user/${name}\\.service|share/applications/${name}\\.desktop|share/doc/${name}/(?:copyright|changelog\\.gz)|share/icons/hicolor/[a-z0-9]+/apps/${name}\\.(?:svg|png))$`,
  ).test(path);
}

function findControlFaults(name: string, control: string, { app, target }: DebIdentity): Diagnostic[] {
  const fields = new Map(
    control.split('\n').flatMap((line) => {
      const [, key, value] = /^([A-Za-z-]+): (.*)$/.exec(line) ?? [];
      return key === undefined || value === undefined ? [] : [[key, value] as const];
    }),
  );
  const expected: [field: string, value: string | undefined][] = [
    ['Package', toAppSlug(app.name)],
    ['Version', toDebVersion(app.version)],
    ['Architecture', target === undefined ? undefined : debArchitectures[target]],
  ];
  return expected.flatMap(([field, value]) =>
    value === undefined || fields.get(field) === value
      ? []
      : [
          toFault(
            'deb-control-mismatch',
            name,
            `its ${field} is ${fields.get(field) ?? 'not given'}, expected ${value}`,
          ),
        ],
  );
}

async function findMd5Faults(
  ctx: Pick<BuildContext, 'fs'>,
  name: string,
  root: string,
  tree: readonly TreeEntry[],
): Promise<Diagnostic[]> {
  const path = join(root, 'DEBIAN/md5sums');
  const text = (await ctx.fs.stat(path)) === undefined ? '' : await ctx.fs.readText(path);
  const sums = new Map(text.split('\n').map((line) => [line.slice(34), line.slice(0, 32)]));
  const faults: Diagnostic[] = [];
  for (const entry of tree) {
    if (entry.kind !== 'file') continue;
    const actual = createHash('md5')
      .update(await ctx.fs.readBytes(join(root, entry.path)))
      .digest('hex');
    if (sums.get(entry.path) !== actual) {
      faults.push(toFault('deb-md5sums-mismatch', name, `${entry.path} is not what DEBIAN/md5sums says`));
    }
  }
  return faults;
}

/** Entries that do not belong to root or may be written by others, from the listing that `dpkg-deb --contents` prints. */
export function findListingFaults(name: string, listing: string): Diagnostic[] {
  return listing.split('\n').flatMap((line) => {
    const [, mode = '', owner = '', path = ''] = /^(\S{10}) (\S+) +\S+ \S+ \S+ (.+)$/.exec(line) ?? [];
    if (line === '') return [];
    const isPlain = /^(?:-rwxr-xr-x|-rw-r--r--|drwxr-xr-x|lrwxrwxrwx)$/.test(mode);
    return owner === 'root/root' && isPlain
      ? []
      : [
          toFault(
            'archive-entry-unexpected',
            name,
            `${path || line} has the mode and owner ${mode} ${owner}`,
          ),
        ];
  });
}

/** Reads a `.deb` through dpkg-deb. Throws what dpkg-deb says about damaged bytes, or `tool-missing`. */
export async function readDeb(
  ctx: Pick<BuildContext, 'fs' | 'exec'>,
  path: string,
  name: string,
  identity: DebIdentity,
): Promise<InstallerContent> {
  const slug = toAppSlug(identity.app.name);
  const dir = await ctx.fs.makeTempDir('vrooli-verify-');
  const root = join(dir, 'deb');
  try {
    await run(ctx, ['--raw-extract', path, root]);
    const faults = findListingFaults(name, await run(ctx, ['--contents', path]));
    faults.push(...findControlFaults(name, await ctx.fs.readText(join(root, 'DEBIAN/control')), identity));
    const tree = await listTree(ctx.fs, root, (entry) => entry === 'DEBIAN');
    faults.push(...(await findMd5Faults(ctx, name, root, tree)));
    const top = `opt/${slug}/`;
    const content: InstallerContent = { entries: [], bundleText: undefined, faults };
    for (const entry of tree) {
      if (entry.kind === 'dir') continue;
      if (!entry.path.startsWith(top)) {
        if (entry.kind !== 'file' || !isExpectedOutside(entry.path, slug)) {
          faults.push(toFault('archive-entry-unexpected', name, `${entry.path} is outside ${top}`));
        }
        continue;
      }
      const inside = entry.path.slice(top.length);
      if (entry.kind === 'symlink') {
        content.entries.push({ type: 'symlink', path: inside, target: entry.target });
        continue;
      }
      const mode = `0${entry.mode.toString(8).padStart(3, '0')}`;
      const sha256 = await ctx.fs.sha256(join(root, entry.path));
      content.entries.push({ type: 'file', path: inside, mode, size: entry.size, sha256 });
    }
    const bundle = join(root, top, 'bundle.json');
    if ((await ctx.fs.stat(bundle))?.kind === 'file') content.bundleText = await ctx.fs.readText(bundle);
    return content;
  } finally {
    await ctx.fs.remove(dir);
  }
}
