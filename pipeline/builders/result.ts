import { extname } from 'node:path/posix';
import type { Binary } from '../../schema/bundle/service.ts';
import type { Platform, Target } from '../../schema/vocabulary.ts';
import type { BuildableService, BuildPlan, BuiltService } from './builder.ts';
import { toExecutableSuffix } from './placeholders.ts';

/** The binary that a bundle already names for a result: its path is the path of the result, its arguments stay. */
export function findGivenBinary(
  { binaries }: Pick<BuildableService, 'binaries'>,
  platform: Platform,
  target: Target,
): Binary | undefined {
  return binaries?.[platform] ?? binaries?.[target] ?? binaries?.universal;
}

/** A folder of pages. A path that ends in a page names its folder. */
export function planFolder(service: BuildableService, target: Target): BuiltService {
  const path = findGivenBinary(service, 'universal', target)?.path ?? `services/${service.id}`;
  const to = extname(path) === '.html' ? path.replace(/\/?[^/]*$/, '') : path.replace(/\/+$/, '');
  return { kind: 'folder', platform: 'universal', path, to };
}

/** The folder of a program in the payload: that of its id, or in a scenario's folder the one that its path names. */
function toOwnFolder(id: string, path: string | undefined): string {
  return /^scenarios\/[^/]+\/[^/]+(?=\/)/.exec(path ?? '')?.[0] ?? `services/${id}`;
}

/** One CommonJS file. A given path with another extension is ignored: the file must have a script's extension. */
export function planScript(service: BuildableService, target: Target): BuiltService {
  const given = findGivenBinary(service, 'universal', target)?.path;
  const path = given !== undefined && /\.c?js$/.test(given) ? given : `services/${service.id}/main.cjs`;
  return { kind: 'script', platform: 'universal', path, to: path };
}

/**
 * A Node program with its packages in a folder. Its path is known after the build; until then, and in the commands of a bundle, it is the
 * given one or `main.cjs`.
 */
export function planProgram(service: BuildableService, target: Target): BuiltService {
  const given = findGivenBinary(service, 'universal', target)?.path;
  const to = toOwnFolder(service.id, given);
  const path = given ?? `${to}/main.cjs`;
  return { kind: 'program', platform: 'universal', path, to, cwd: to };
}

/** An executable of the target; for a user interface, the folder of pages that the build writes. */
function planCompiled(service: BuildableService, target: Target): BuiltService {
  if (service.type === 'ui-bundle') return planFolder(service, target);
  const { id } = service;
  const path =
    findGivenBinary(service, target, target)?.path ?? `services/${id}/${id}${toExecutableSuffix(target)}`;
  return { kind: 'executable', platform: target, path, to: path };
}

/** The plan of a builder that compiles a program. */
export function planCompiledBuild(service: BuildableService, target: Target, host: Target): BuildPlan {
  const { id, build } = service;
  return { service: id, build, target, host, result: planCompiled(service, target) };
}
