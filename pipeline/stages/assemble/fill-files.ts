import { posix } from 'node:path';
import type { Analysis } from '../../../schema/analysis.ts';
import { JsonNode } from '../../../schema/bundle/json-node.ts';
import { findPathFault, normalizePath } from '../../../schema/bundle/path.ts';
import { toScenarioPath } from '../../../schema/bundle/scenario.ts';
import type { Fault } from '../../../schema/diagnostic.ts';
import type { DiagnosticCode } from '../../../schema/errors/codes.ts';
import type { FileSystem } from '../../ports.ts';
import { type ScenarioPlace, toSourcePath } from '../../shared/scenario/locate.ts';
import { isObject, type RawObject } from './raw-object.ts';

export interface Scope {
  fs: Pick<FileSystem, 'stat' | 'realpath' | 'sha256' | 'readBytes' | 'list' | 'readlink'>;
  analysis: Analysis;
  /** Absolute. */
  scenarioDir: string;
  root: string;
}

const toPlace = ({ scenarioDir, root, analysis: { scenarios } }: Scope): ScenarioPlace => ({
  scenarioDir,
  root,
  scenarios,
});

interface FoundFile {
  kind: 'file' | 'dir' | 'other';
  path: string;
  size: number;
}

/** A path of the scenario's sources, or undefined when it does not exist or leads out of the repository. */
export async function findInSources(scope: Scope, path: string): Promise<FoundFile | undefined> {
  if (findPathFault(path) !== undefined) return undefined;
  const full = toSourcePath(toPlace(scope), normalizePath(path));
  if ((await scope.fs.stat(full)) === undefined) return undefined;
  const real = await scope.fs.realpath(full).catch(() => undefined);
  const root = await scope.fs.realpath(scope.root);
  if (real === undefined || !(real === root || real.startsWith(root === '/' ? '/' : `${root}/`)))
    return undefined;
  const stat = await scope.fs.stat(real);
  if (stat === undefined) return undefined;
  return {
    kind: stat.kind === 'file' || stat.kind === 'dir' ? stat.kind : 'other',
    path: real,
    size: stat.size,
  };
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** The folder of the payload in which a service is built. */
function toServiceFolder({ id, scenario }: RawObject): string {
  return typeof scenario === 'string' ? toScenarioPath(scenario, '.') : `services/${String(id)}`;
}

/** Whether a build or a download of the packaging stage creates the file. */
function isProduced(path: string, service: RawObject, analysis: Analysis): boolean {
  const normal = normalizePath(path);
  const madeHere =
    (service['build'] ?? service['kit']) !== undefined && isBelow(normal, toServiceFolder(service));
  const fromKit = isObject(service['kit']) && isBelow(normal, `resources/${String(service['kit']['name'])}`);
  const planned = analysis.artifacts.some(
    (artifact) => artifact.kind !== 'file' && isBelow(normal, normalizePath(artifact.path)),
  );
  return madeHere || fromKit || planned;
}

function isPlannedFile(path: string, analysis: Analysis): boolean {
  const normal = normalizePath(path);
  return analysis.artifacts.some(
    ({ kind, path: planned }) => kind === 'file' && normalizePath(planned) === normal,
  );
}

function missing(code: DiagnosticCode, pointer: string, what: string, remedy: string): Fault {
  return { code, pointer, message: what, remedy };
}

/** The asset with its digest and size, or the fault that prevents them. */
async function fillAsset(
  asset: RawObject,
  pointer: string,
  service: RawObject,
  scope: Scope,
): Promise<{ asset: RawObject } | { fault: Fault }> {
  const { path, sha256 } = asset;
  if (typeof path !== 'string' || (sha256 !== undefined && typeof sha256 !== 'string')) return { asset };
  if (findPathFault(path) !== undefined) return { asset };
  const found = await findInSources(scope, path);
  if (found?.kind === 'file') {
    const digest = await scope.fs.sha256(found.path);
    if (sha256 !== undefined && sha256 !== 'pending' && sha256.toLowerCase() !== digest) {
      const what = `the asset ${path} has the SHA-256 ${digest}, not ${sha256}`;
      const remedy = 'restore the file, or write its new digest';
      return { fault: missing('asset-digest-mismatch', `${pointer}/sha256`, what, remedy) };
    }
    return { asset: { ...asset, sha256: digest, size_bytes: found.size } };
  }
  if (isProduced(path, service, scope.analysis)) {
    return { asset: sha256 === undefined ? { ...asset, sha256: 'pending' } : asset };
  }
  // Reported once, at the field that names it.
  if (isPlannedFile(path, scope.analysis)) return { asset };
  const what = `the asset ${path} is not in the scenario, and no build makes it`;
  const remedy = 'add the file, correct the path, or remove the asset';
  return { fault: missing('asset-missing', `${pointer}/path`, what, remedy) };
}

/** The files of a service besides its assets: the folder of its build, or its prebuilt programs. */
async function findMissingSources(service: RawObject, pointer: string, scope: Scope): Promise<Fault[]> {
  const place = new JsonNode(service);
  const folder = place.at('build', 'source_dir').text;
  if (folder !== undefined) {
    if (findPathFault(folder) !== undefined || (await findInSources(scope, folder))?.kind === 'dir')
      return [];
    const what = `${String(service['id'])} is built from ${folder}, which is not a folder of the scenario`;
    return [missing('source-missing', `${pointer}/build/source_dir`, what, 'correct source_dir')];
  }
  if (service['kit'] !== undefined || service['build'] !== undefined) return [];
  const faults: Fault[] = [];
  for (const [platform, binary] of place.at('binaries').entries) {
    const path = binary.at('path').text;
    if (path === undefined || findPathFault(path) !== undefined || isProduced(path, service, scope.analysis))
      continue;
    if ((await findInSources(scope, path)) !== undefined) continue;
    const what = `the program ${path} of ${String(service['id'])} for ${platform} is not in the scenario`;
    faults.push(
      missing(
        'binary-missing',
        `${pointer}/binaries/${platform}/path`,
        what,
        'add it, or a build that makes it',
      ),
    );
  }
  return faults;
}

/** A path of bundle.json in the sources, relative to the repository. */
export function toRepositoryPath(scope: Scope, path: string): string {
  return posix.relative(scope.root, toSourcePath(toPlace(scope), path));
}

/** A service with the digests of its assets, and what is missing of its files. */
async function fillService(
  service: RawObject,
  pointer: string,
  scope: Scope,
): Promise<{ service: RawObject; faults: Fault[] }> {
  const faults = await findMissingSources(service, pointer, scope);
  if (!Array.isArray(service['assets'])) return { service, faults };
  const assets: unknown[] = [];
  for (const [index, asset] of service['assets'].entries()) {
    const filled = isObject(asset)
      ? await fillAsset(asset, `${pointer}/assets/${index}`, service, scope)
      : { asset };
    if ('fault' in filled) faults.push(filled.fault);
    assets.push('fault' in filled ? asset : filled.asset);
  }
  return { service: { ...service, assets }, faults };
}

/** Files that the analysis planned and the sources do not have. */
async function findMissingArtifacts(scope: Scope): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const artifact of scope.analysis.artifacts) {
    if (artifact.kind !== 'file' || (await findInSources(scope, artifact.path)) !== undefined) continue;
    const what = `the file ${artifact.path} (${artifact.how}) is not in the scenario`;
    const { pointer } = artifact;
    const config = scope.analysis.source.service_config;
    const owner = artifact.scenario === undefined ? config : toScenarioPath(artifact.scenario, config);
    const fault = missing('file-missing', pointer ?? '', what, 'add it, or remove what asks for it');
    faults.push(pointer === undefined ? fault : { ...fault, file: toRepositoryPath(scope, owner) });
  }
  return faults;
}

/**
 * Fills in digests and sizes of the assets in the scenario's sources; assets that packaging will create stay `pending`.
 * Reports every file that is missing, at once: assets, folders of builds, prebuilt programs, files of the analysis.
 */
export async function fillFiles(
  manifest: RawObject,
  scope: Scope,
): Promise<{ manifest: RawObject; faults: Fault[] }> {
  const faults: Fault[] = [];
  const services: unknown[] = [];
  const list = Array.isArray(manifest['services']) ? manifest['services'] : [];
  for (const [index, service] of list.entries()) {
    if (!isObject(service)) {
      services.push(service);
      continue;
    }
    const filled = await fillService(service, `/services/${index}`, scope);
    faults.push(...filled.faults);
    services.push(filled.service);
  }
  faults.push(...(await findMissingArtifacts(scope)));
  return { manifest: Array.isArray(manifest['services']) ? { ...manifest, services } : manifest, faults };
}
