import { basename, dirname, join } from 'node:path/posix';
import { listTree } from '../../shared/archive/tree.ts';
import type { BuilderContext } from '../builder.ts';
import { listOtherParts, listOwnFiles } from '../own-files.ts';
import type { ServiceSource } from '../source.ts';
import type { PythonEnvironment } from './environment.ts';
import type { Frozen, PythonLayout } from './freeze.ts';

/** What an environment has besides the packages: bytecode with times in it, and records of where a package was installed from. */
const notShipped = /(?:^|\/)(?:__pycache__|[^/]+\.pyc|direct_url\.json|REQUESTED|RECORD\.jws)$/;

/** The list of a package's files without those outside of its folder, whose digests depend on the place of the environment. */
function withoutScripts(record: string): string {
  return record
    .split('\n')
    .filter((line) => !/^(?:\.\.[/\\]|"\.\.[/\\])|direct_url\.json,|REQUESTED,|__pycache__/.test(line))
    .join('\n');
}

async function copyPackages(ctx: BuilderContext, from: string, to: string): Promise<void> {
  for (const { kind, path } of await listTree(ctx.fs, from, (path) => notShipped.test(path))) {
    if (kind !== 'file') continue;
    const isRecord = path.endsWith('.dist-info/RECORD');
    if (isRecord) await ctx.fs.write(join(to, path), withoutScripts(await ctx.fs.readText(join(from, path))));
    else await ctx.fs.copy(join(from, path), join(to, path));
  }
}

async function copyCode(ctx: BuilderContext, { dir, scenarioDir }: ServiceSource, to: string): Promise<void> {
  const others = dir === scenarioDir ? await listOtherParts(ctx.fs, dir) : new Set<string>();
  for (const path of await listOwnFiles(ctx.fs, dir, others))
    await ctx.fs.copy(join(dir, path), join(to, path));
}

/**
 * Copies a frozen interpreter, the packages and the code of a service into an absolute folder, and compiles the code to bytecode, which
 * an installation could not write. A file that does not compile ships as it is: packages have templates that are not Python.
 */
export async function stagePython(
  ctx: BuilderContext,
  source: ServiceSource,
  { environment, frozen, layout }: { environment: PythonEnvironment; frozen: Frozen; layout: PythonLayout },
  to: string,
): Promise<void> {
  await ctx.fs.copy(frozen.dir, to);
  await copyPackages(ctx, environment.packages, join(to, layout.packages));
  await copyCode(ctx, source, join(to, layout.code, source.build.source_dir));
  const folders = [layout.packages, layout.code].map((folder) => join(to, folder));
  const result = await ctx.exec.run(
    environment.python,
    // Bytecode that is never compared with its source needs no times.
    [
      '-I',
      '-m',
      'compileall',
      '-q',
      '--invalidation-mode',
      'unchecked-hash',
      '-s',
      dirname(to),
      '-p',
      '/',
      ...folders,
    ],
    { env: { PYTHONHASHSEED: '1' }, onLine: (line) => ctx.log.debug(`${source.id}: ${line}`) },
  );
  if (result.exitCode !== 0)
    ctx.log.info(`service "${source.id}": some files of ${basename(to)} are not Python of this version`);
}
