import { join } from 'node:path/posix';
import type { Target } from '../../../../schema/vocabulary.ts';
import type { BuilderContext } from '../../builder.ts';
import { toBuildError } from '../../run-build.ts';
import type { ServiceSource } from '../../source.ts';
import type { InstalledPackage } from '../packages/installed-package.ts';
import { findNativeFault, type NativeFault } from '../packages/native-code.ts';
import type { PackageFile } from '../packages/package-files.ts';
import { toTargetSystem } from '../packages/target-system.ts';

type Words = (name: string, target: string) => string;

const reasons: Record<NativeFault, Words> = {
  'of-host': (name, target) => `${name} was compiled for this machine, not for ${target}`,
  'not-compiled': (name, target) =>
    `${name} has no compiled code for ${target}: its install script did not make it`,
  'not-locked': (name, target) => `${name} lacks its package for ${target}, which the lockfile does not name`,
};

const remedies: Record<NativeFault, Words> = {
  'of-host': (_name, target) => `build on a runner of ${target}`,
  'not-compiled': (name) =>
    `let its install script run (see the warning install-script-skipped; ignore-scripts of the package manager must not be set), build on a runner of the target, or replace ${name}`,
  'not-locked': () =>
    'remove the lockfile and node_modules, run the install again and commit the new lockfile',
};

/**
 * Refuses packages whose compiled code would not run on the target.
 * @throws {PipelineError} native-addon, naming each package
 */
export async function assertNative(
  ctx: Pick<BuilderContext, 'fs'>,
  source: ServiceSource,
  host: Target,
  files: ReadonlyMap<InstalledPackage, readonly PackageFile[]>,
): Promise<void> {
  const systems = { target: toTargetSystem(source.target), host: toTargetSystem(host) };
  const faults: { name: string; fault: NativeFault }[] = [];
  for (const [one, own] of files) {
    const hasGyp = (await ctx.fs.stat(join(one.dir, 'binding.gyp'))) !== undefined;
    const fault = findNativeFault(one, own, hasGyp, systems);
    if (fault !== undefined) faults.push({ name: `${one.name}@${one.manifest.version}`, fault });
  }
  if (faults.length === 0) return;
  const toText = (words: Record<NativeFault, Words>) =>
    [...new Set(faults.map(({ name, fault }) => words[fault](name, source.target)))].join('; ');
  throw toBuildError(source.id, 'native-addon', toText(reasons), toText(remedies));
}
