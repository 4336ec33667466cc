import { basename, join } from 'node:path/posix';
import { PipelineError } from '../../errors.ts';
import { identifyFile } from '../../formats/registry.ts';
import type { BuildContext } from '../../ports.ts';
import { toAppSlug } from '../../shared/archive/naming.ts';
import { digestUnsigned } from '../../shared/unsigned/container-digest.ts';
import { compareFiles, type Difference, listContent } from './compare-files.ts';
import { readInstaller } from './read-installer.ts';

/**
 * How two installers differ. `equal`: the same bytes. `container`: the files in them are the same, and the bytes around them differ, such as times,
 * the order or the compression. `signatures`: only signatures differ: those of the whole files, of programs in them, or files that are
 * signatures. `content`: other files differ.
 */
export type Degree = 'equal' | 'container' | 'signatures' | 'content';

/** Two installers that were compared. */
export interface ComparedPair {
  a: string;
  b: string;
  degree: Degree;
  differences: Difference[];
}

/** The result of comparing two installers or two folders. */
export interface ReleaseDiff {
  degree: Degree;
  installers: ComparedPair[];
  /** Documents of two folders that differ, and installers that only one of them has. */
  files: Difference[];
}

type Ports = Pick<BuildContext, 'fs' | 'exec'>;

const degrees: readonly Degree[] = ['equal', 'container', 'signatures', 'content'];
const worst = (found: readonly Degree[]): Degree =>
  degrees.findLast((degree) => found.includes(degree)) ?? 'equal';

function judge(differences: readonly Difference[], otherwise: Degree): Degree {
  if (differences.length === 0) return otherwise;
  // A list of digests that differs alone does not follow from anything else.
  const own = differences.filter(({ derived }) => !derived);
  return own.length === 0 || own.some(({ signature }) => !signature) ? 'content' : 'signatures';
}

/** Whether two installers differ only in the signatures of the whole files. */
async function isResigned({ fs }: Ports, a: string, b: string): Promise<boolean> {
  // What is damaged is reported by the reader of its format.
  const [left, right] = await Promise.all(
    [a, b].map((path) => digestUnsigned(() => fs.read(path)).catch(() => undefined)),
  );
  return left !== undefined && left === right;
}

async function comparePair(ctx: Ports, a: string, b: string): Promise<ComparedPair> {
  const names = { a: basename(a), b: basename(b) };
  if ((await ctx.fs.sha256(a)) === (await ctx.fs.sha256(b)))
    return { ...names, degree: 'equal', differences: [] };
  if (await isResigned(ctx, a, b)) return { ...names, degree: 'signatures', differences: [] };
  const [left, right] = [await readInstaller(ctx, a), await readInstaller(ctx, b)];
  const differences = compareFiles(listContent(left.content), listContent(right.content));
  return { ...names, degree: judge(differences, 'container'), differences };
}

/** What two builds of one app have in common in the name of an installer: its app, target and format. */
function toKey(name: string): string | undefined {
  const found = identifyFile(name);
  if (found === undefined) return undefined;
  const { app, target } = found.identity;
  return `${found.format.id} ${target} ${toAppSlug(app.name)}`;
}

async function describe({ fs }: Ports, dir: string, names: readonly string[]) {
  const files = [];
  for (const name of names) {
    const stat = await fs.stat(join(dir, name));
    if (stat?.kind === 'file')
      files.push({ path: name, size: stat.size, sha256: await fs.sha256(join(dir, name)) });
  }
  return files;
}

async function compareFolders(ctx: Ports, a: string, b: string): Promise<ReleaseDiff> {
  const [inA, inB] = [await ctx.fs.list(a), await ctx.fs.list(b)];
  const byKey = new Map(inB.flatMap((name) => (toKey(name) === undefined ? [] : [[toKey(name), name]])));
  const installers: ComparedPair[] = [];
  const paired = new Set<string>();
  for (const name of inA) {
    const other = inB.includes(name) ? name : byKey.get(toKey(name));
    if (toKey(name) === undefined || other === undefined || paired.has(`b/${other}`)) continue;
    paired.add(`a/${name}`).add(`b/${other}`);
    installers.push(await comparePair(ctx, join(a, name), join(b, other)));
  }
  const rest = (side: 'a' | 'b', names: readonly string[]) =>
    names.filter((name) => !paired.has(`${side}/${name}`));
  const files = compareFiles(await describe(ctx, a, rest('a', inA)), await describe(ctx, b, rest('b', inB)));
  const found = worst(installers.map(({ degree }) => degree));
  // The documents repeat digests of the installers, so that they differ wherever an installer does.
  const isMeaningful =
    found === 'equal' || files.some(({ path, is }) => is !== 'changed' && toKey(path) !== undefined);
  return { degree: isMeaningful ? worst([found, judge(files, 'equal')]) : found, installers, files };
}

/**
 * Compares two installers, or the folders of two releases: which files in them differ, and whether only signatures or the bytes around
 * the files do.
 * @throws {PipelineError} file-missing, argument-invalid, format-unknown, installer-unreadable (usage); tool-missing (environment)
 */
export async function diffReleases(ctx: Ports, a: string, b: string): Promise<ReleaseDiff> {
  const kinds = [];
  for (const path of [a, b]) {
    const kind = (await ctx.fs.stat(await ctx.fs.realpath(path).catch(() => path)))?.kind;
    if (kind !== 'file' && kind !== 'dir') {
      throw new PipelineError({
        code: 'file-missing',
        blame: 'usage',
        message: `${basename(path)}: no such file or folder`,
        remedy: 'name two installers, or the folders of two releases',
      });
    }
    kinds.push(kind);
  }
  if (kinds[0] !== kinds[1]) {
    throw new PipelineError({
      code: 'argument-invalid',
      blame: 'usage',
      message: 'one of the two is a folder, the other a file',
      remedy: 'name two installers, or the folders of two releases',
    });
  }
  if (kinds[0] === 'dir') return compareFolders(ctx, a, b);
  const pair = await comparePair(ctx, a, b);
  return { degree: pair.degree, installers: [pair], files: [] };
}
