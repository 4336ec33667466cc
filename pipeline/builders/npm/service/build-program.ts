import { dirname, join, relative } from 'node:path/posix';
import type { BuilderContext, BuildPlan, BuiltService } from '../../builder.ts';
import { copyPageModules } from '../../copy-page-modules.ts';
import { type ServiceSource, toServiceSource } from '../../source.ts';
import { buildPackage } from '../build-package.ts';
import { findServiceManager } from '../install-workspace.ts';
import { type PackageJson, readPackageJson } from '../package-json.ts';
import { copyLinks } from './closed-output.ts';
import { copyPackages } from './copy-program.ts';
import { findEntry } from './entry.ts';
import { listOtherParts, listOwnFiles } from '../../own-files.ts';
import { planStart } from './plan-start.ts';
import { listPackageWishes, listServiceWishes, requireNode } from './program-node.ts';
import { findProgramPackages, type ProgramPackages } from './program-packages.ts';
import { withEnvFiles } from './read-env-files.ts';
import { findStartCommand } from './start-command.ts';
import { compileEntry } from './type-script.ts';
import { writeCommands } from './write-commands.ts';

const toMegabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** The service's own files, absolute: its folder, and what the program loads from elsewhere in the sources. */
async function listOwn(
  ctx: BuilderContext,
  source: ServiceSource,
  packages: ProgramPackages,
): Promise<string[]> {
  const { dir } = packages.found.own;
  const isScenario = source.dir === source.scenarioDir;
  const others = isScenario ? await listOtherParts(ctx.fs, dir) : new Set<string>();
  const listed = (await listOwnFiles(ctx.fs, dir, others)).map((path) => join(dir, path));
  const folders = [...packages.found.packages.keys()];
  const isOfPackage = (file: string) =>
    file.includes('/node_modules/') || folders.some((folder) => file.startsWith(`${folder}/`));
  const traced = [...packages.trace.keys()].filter((file) => !isOfPackage(file));
  return [...new Set([...listed, ...traced])].sort();
}

/** The nearest folder that contains a folder and files. */
function toCommonFolder(dir: string, files: readonly string[]): string {
  let folder = dir;
  while (!files.every((file) => file.startsWith(`${folder}/`))) folder = join(folder, '..');
  return folder;
}

/** The folders of the start pages among the files of a program. */
function listPageFolders(files: readonly string[]): string[] {
  return files.filter((file) => /\/index\.html?$/.test(file)).map((file) => dirname(file));
}

/** What tracing saved, for the log. */
function describe(packages: ProgramPackages, bytes: number): string {
  const { found, selection, files } = packages;
  const whole = [...selection.values()].filter((chosen) => chosen === 'whole').length;
  const installed = [...files.values()].flat().reduce((sum, { size }) => sum + size, 0);
  const left = found.packages.size - selection.size;
  return `ships ${selection.size} packages, ${whole} of them whole, ${toMegabytes(bytes)} of ${toMegabytes(installed)}; ${left} packages that nothing loads stay behind`;
}

/** A built program before it is copied. */
interface BuiltProgram {
  entry: string;
  packages: ProgramPackages;
  /** The version of Node that it runs on. */
  version: string;
}

/** Installs, builds and traces on one version of Node; once more when packages turn out to exclude it. */
async function prepare(
  ctx: BuilderContext,
  { host }: BuildPlan,
  source: ServiceSource,
  manifest: PackageJson | undefined,
): Promise<BuiltProgram> {
  const wishes = await listServiceWishes(ctx, source, manifest);
  const buildOn = async (version: string) => {
    const node = version === ctx.nodes.shipped ? ctx.node : await ctx.nodes.find(version);
    if (manifest !== undefined) await buildPackage({ ...ctx, node: node ?? ctx.node }, source, manifest);
    const found = await findEntry(ctx, source, manifest);
    const entry = await compileEntry(ctx, source, host, manifest ?? {}, found);
    return { version, entry, packages: await findProgramPackages(ctx, source, host, entry) };
  };
  const first = await buildOn(requireNode(ctx, source, wishes, []).version);
  const others = listPackageWishes(first.packages.selection.keys());
  const { version, unmet } = requireNode(ctx, source, wishes, others);
  for (const { range, from } of unmet)
    ctx.log.warn(`service "${source.id}": ${from} asks for Node ${range}, and runs on Node ${version}`);
  return version === first.version ? first : buildOn(version);
}

/**
 * Builds a Node service and lays it out in the payload as its author has it: its own files, and the packages that it needs on the
 * target as files in node_modules. A version of Node that the service asks for ships too when the runtime's own is another.
 * @throws {PipelineError} build-failed, build-output-missing, native-addon, node-version-unavailable
 */
export async function buildProgram(ctx: BuilderContext, plan: BuildPlan): Promise<BuiltService> {
  const source = toServiceSource(ctx, plan);
  const manifest = await readPackageJson(ctx, source);
  const { entry, packages, version } = await prepare(ctx, plan, source, manifest);
  const { dir } = packages.found.own;
  const own = await listOwn(ctx, source, packages);
  const base = toCommonFolder(dir, own);
  const { to } = plan.result;
  for (const file of own) await ctx.fs.copy(file, join(ctx.payload, to, relative(base, file)));
  const cwd = join(to, relative(base, dir));
  const { closed, target } = packages;
  if (closed !== undefined)
    await copyLinks(ctx.fs, { from: join(dir, closed), to: join(ctx.payload, cwd, closed) }, target);
  const bytes = await copyPackages(ctx, packages, join(ctx.payload, cwd));
  // A server of pages answers for the folder of the pages, where it looks for their modules too.
  for (const folder of listPageFolders(own))
    await copyPageModules(ctx, source, folder, join(ctx.payload, to, relative(base, folder)), 'output');
  await writeCommands(ctx, source, packages, { cwd, version });
  if (packages.found.packages.size > 0) ctx.log.info(`service "${source.id}": ${describe(packages, bytes)}`);
  const { pinned } = await findServiceManager(ctx, source);
  return {
    ...plan.result,
    ...(await planStart(ctx, source, {
      script: join(cwd, entry),
      version,
      start: await withEnvFiles(ctx, source, findStartCommand(manifest ?? {}, entry, source.build)),
    })),
    cwd,
    ...(pinned ? { pinned: [join(cwd, 'node_modules')] } : {}),
  };
}
