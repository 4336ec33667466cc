import { basename, dirname, join } from 'node:path/posix';
import { PipelineError } from '../../errors.ts';
import type { BuildContext, Effort } from '../../ports.ts';
import { normalizeTree } from '../../shared/archive/normalize-tree.ts';
import { toTail } from '../../shared/npm/npm-pack.ts';
import { toShell } from '../../shells/registry.ts';
import type { FileSet } from '../file-set.ts';
import type { MakeRequest } from '../format.ts';
import { readSystemNeeds } from '../linux/needs.ts';
import { linkPayload, placeFiles, settle } from '../linux/stage-tree.ts';
import { findHeaderFaults } from './check-header.ts';
import { describeHeader } from './describe-header.ts';
import { headerFile, layoutRpm } from './layout.ts';
import { toRpmProcessor } from './names.ts';
import { openRpm } from './open.ts';
import { browsers, planRequires } from './requires.ts';
import { formatSpec } from './spec.ts';

/**
 * zstd, which rpm reads on Fedora, RHEL since 8.2 and openSUSE, at the level of a `.tar.zst`: a twelfth of the time of xz at level 3, for 13 %
 * more bytes of a program. One thread: the bytes do not depend on the number of processors.
 */
const compression: Record<Effort, string> = { small: 'w9.zstdio', fast: 'w1.zstdio' };

/** rpmbuild leaves a partial file when it is stopped. */
const toPartial = (path: string): string => `${path}.partial`;

/** Macros of the build, by name. Nothing else of this machine decides about the package: only rpm's own macros are read. */
function planMacros(folder: string, effort: Effort, { target, to }: MakeRequest): Record<string, string> {
  const { name, isa } = toRpmProcessor(target) ?? { name: target, isa: target };
  return {
    _topdir: `${folder}/work/rpmbuild`,
    _tmppath: `${folder}/work/rpmbuild`,
    _rpmdir: `${folder}/out`,
    _build_name_fmt: toPartial(basename(to)),
    staged_tree: `${folder}/work/tree`,
    _arch: name,
    _isa: `(${isa})`,
    _target_platform: `${name}-linux`,
    _binary_payload: compression[effort],
    _rpmformat: '4',
    _buildhost: 'localhost',
    use_source_date_epoch_as_buildtime: '1',
    source_date_epoch_from_changelog: '0',
    _build_id_links: 'none',
    __os_install_post: '%{nil}',
    debug_package: '%{nil}',
  };
}

/** Folder of rpm's own macros; other files of macros belong to the distribution, the machine and its user. */
async function findMacros(ctx: BuildContext, env: Record<string, string | undefined>): Promise<string> {
  const { exitCode, stdout, stderr } = await ctx.exec.run('rpmbuild', ['--eval', '%{_rpmconfigdir}'], {
    env,
  });
  const folder = stdout.trim();
  if (exitCode !== 0 || !folder.startsWith('/')) throw toFailure(exitCode, stderr);
  return folder;
}

function toFailure(exitCode: number, output: string): PipelineError {
  return new PipelineError({
    code: 'installer-failed',
    blame: 'environment',
    message: `rpmbuild failed with exit code ${exitCode}:\n${toTail(output)}`,
    remedy: 'check the free space, and that rpmbuild is at least version 4.14',
  });
}

/** Runs rpmbuild in `work`, which has the tree and the spec. */
async function runRpmbuild(ctx: BuildContext, request: MakeRequest): Promise<void> {
  // rpmbuild passes paths to a shell without quotes: it gets short ones without spaces, which lead to the folders.
  const short = await ctx.fs.makeTempDir('rpm-');
  try {
    await ctx.fs.symlink(request.work, join(short, 'work'));
    await ctx.fs.symlink(dirname(request.to), join(short, 'out'));
    const env = {
      SOURCE_DATE_EPOCH: String(ctx.sourceDateEpoch),
      LC_ALL: 'C',
      HOME: request.work,
      MAGIC: undefined,
      RPM_CONFIGDIR: undefined,
    };
    const folder = await findMacros(ctx, env);
    const macros = Object.entries(planMacros(short, ctx.effort, request));
    const args = [
      `--macros=${folder}/macros`,
      `--rcfile=${folder}/rpmrc`,
      ...['--target', `${toRpmProcessor(request.target)?.name ?? request.target}-linux`],
      ...macros.flatMap(([name, value]) => ['--define', `${name} ${value}`]),
      ...['-bb', join(short, 'work/package.spec')],
    ];
    const { exitCode, stdout, stderr } = await ctx.exec.run('rpmbuild', args, { env });
    if (exitCode !== 0) throw toFailure(exitCode, `${stdout}${stderr}`);
  } finally {
    await ctx.fs.remove(short);
  }
}

async function writeSpec(ctx: BuildContext, request: MakeRequest, planned: FileSet): Promise<void> {
  const needs = await readSystemNeeds(ctx, request.payload, request.target);
  const { requires, warnings } = planRequires(needs);
  for (const warning of warnings) ctx.log.warn(warning);
  const recommends = toShell(request.shell).usesSystemBrowser ? browsers : [];
  const spec = formatSpec({ ...request, requires, recommends, files: planned.files });
  await ctx.fs.write(join(request.work, 'package.spec'), spec);
}

/**
 * Makes an .rpm: a tree with the payload and the other files of the layout, packed by rpmbuild, also for another processor. Reproducible: times
 * come from SOURCE_DATE_EPOCH, and no macro of this machine is read. After an error no file is left at `request.to`. Returns the layout with
 * every text, that of the header as it was read from the package.
 * @throws {PipelineError} tool-missing without rpmbuild, installer-failed (environment) with its output
 */
export async function makeRpm(ctx: BuildContext, request: MakeRequest): Promise<FileSet> {
  const root = join(request.work, 'tree');
  const planned = layoutRpm(request, request.about);
  const placed = planned.files.filter(({ path }) => path.startsWith('usr/'));
  await linkPayload(ctx, request.payload, join(root, planned.payload));
  await placeFiles(ctx, root, placed);
  await normalizeTree(ctx, join(root, 'usr'));
  await settle(ctx, root, ['', 'opt']);
  await writeSpec(ctx, request, planned);
  const partial = toPartial(request.to);
  try {
    await runRpmbuild(ctx, request);
    const text = await readHeader(ctx, partial, request);
    await ctx.fs.rename(partial, request.to);
    return withHeader(planned, text);
  } finally {
    await ctx.fs.remove(partial);
  }
}

/** The header of a package as a text. @throws {PipelineError} installer-failed for one that `verify` would refuse */
async function readHeader(ctx: BuildContext, path: string, request: MakeRequest): Promise<string> {
  const rpm = await openRpm(ctx, path);
  const faults = findHeaderFaults(basename(path), rpm, request);
  if (faults.length === 0) return describeHeader(rpm.header);
  throw new PipelineError({
    code: 'installer-failed',
    blame: 'environment',
    message: `rpmbuild made another package than it was asked for: ${faults.map(({ message }) => message).join('; ')}`,
    remedy: 'use the rpmbuild of another version, such as 4.18, without changes of its macros',
  });
}

function withHeader(planned: FileSet, text: string): FileSet {
  return {
    ...planned,
    files: planned.files.map((file) => (file.path === headerFile ? { ...file, content: text } : file)),
  };
}
