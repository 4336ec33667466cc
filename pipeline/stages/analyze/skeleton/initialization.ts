import { posix } from 'node:path';
import type { PlannedArtifact, ProposedSwap } from '../../../../schema/analysis.ts';
import { findPathFault, normalizePath } from '../../../../schema/bundle/path.ts';
import {
  findMissingExtensions,
  toExtensionRemedy,
  toMissingExtensionText,
} from '../../../../schema/sql/missing-extensions.ts';
import type { ResourceCatalogue } from '../../../shared/catalogue/catalogue.ts';
import type { InitializationFile } from '../config/initialization.ts';
import type { Dependency } from '../config/model.ts';
import { quote } from '../findings.ts';
import type { ScenarioSource } from './source.ts';
import { findUndeclaredScripts } from './undeclared-scripts.ts';

const maxPath = 500;
/** The "up" or "down" file of a migration, by the naming of golang-migrate and other tools. */
const undoes = /\.down\.[a-z]+$/i;

/** Whether the bundle can contain the file at its path in the scenario, and the replacement loads files of this type. */
function isLoadable(file: string, endings: readonly string[]): boolean {
  const path = file.toLowerCase();
  return (
    endings.some((ending) => path.endsWith(ending)) &&
    file.length <= maxPath &&
    findPathFault(file) === undefined
  );
}

/** The loadable files of a folder, sorted by name as in migration tools; a path of a file is returned unchanged. */
async function expand(
  source: ScenarioSource,
  { file, pointer }: InitializationFile,
  endings: readonly string[],
): Promise<InitializationFile[]> {
  if (findPathFault(file) !== undefined || !(await source.hasFolder(normalizePath(file))))
    return [{ file, pointer }];
  const folder = normalizePath(file);
  const found: InitializationFile[] = [];
  for (const name of await source.list(folder)) {
    const path = posix.join(folder, name);
    if (isLoadable(path, endings) && !undoes.test(name) && (await source.hasFile(path)))
      found.push({ file: path, pointer });
  }
  return found.length === 0 ? [{ file, pointer }] : found;
}

interface Loader {
  replacement: string;
  endings: readonly string[];
  isPostgres: boolean;
}

/** The declared files in their order, then those that the lifecycle loads by itself. */
async function listFiles(
  source: ScenarioSource,
  dependency: Dependency,
  { endings, isPostgres }: Loader,
): Promise<InitializationFile[]> {
  const files: InitializationFile[] = [];
  for (const declared of dependency.initialization) files.push(...(await expand(source, declared, endings)));
  if (!isPostgres) return files;
  const declared = new Set(files.map(({ file }) => normalizePath(file)));
  return [...files, ...(await findUndeclaredScripts(source, dependency, declared))];
}

async function planFiles(
  source: ScenarioSource,
  dependency: Dependency,
  loader: Loader,
): Promise<{ artifacts: PlannedArtifact[]; notLoaded: string[] }> {
  const artifacts = new Map<string, PlannedArtifact>();
  const notLoaded: string[] = [];
  for (const { file, pointer } of await listFiles(source, dependency, loader)) {
    const path = normalizePath(file);
    if (artifacts.has(path)) continue;
    const isThere = (await source.hasFile(path)) || (await source.hasFolder(path));
    const isLoaded = isLoadable(file, loader.endings);
    if (!isThere) {
      source.report({
        code: 'initialization-missing',
        message: `${quote(file)}, which initializes ${dependency.name}, does not exist`,
        pointer,
        remedy: isLoaded
          ? 'add the file or remove it from initialization; a bundle cannot be assembled without it'
          : 'add the file or remove it from initialization',
      });
    }
    if (!isThere && !isLoaded) continue;
    if (!isLoaded) notLoaded.push(path);
    artifacts.set(path, {
      service: dependency.name,
      path,
      kind: 'file',
      how: `prepares ${dependency.name}`,
      ...(isLoaded ? { loaded_by: loader.replacement, pointer } : {}),
      ...(isLoaded && dependency.isStrict ? { strict: true } : {}),
    });
  }
  return { artifacts: [...artifacts.values()], notLoaded };
}

/** Reports the extensions that a script creates and the replacement does not have. */
async function reportExtensions(
  source: ScenarioSource,
  artifacts: readonly PlannedArtifact[],
  replacement: string,
  available: readonly string[],
): Promise<void> {
  for (const { path, loaded_by: loadedBy, strict } of artifacts) {
    const text = loadedBy === replacement ? await source.text(path) : undefined;
    if (text === undefined) continue;
    for (const missing of findMissingExtensions(text, available)) {
      const { line } = missing;
      const finding = {
        severity: strict === true ? ('error' as const) : ('warning' as const),
        code: 'sql-extension-missing' as const,
        message: `${path}:${line}: ${toMissingExtensionText(missing, replacement)}`,
        remedy: toExtensionRemedy(available),
      };
      source.reportLine(finding, path, line);
    }
  }
}

/**
 * Files that the repository's own tools load into a resource at setup. In a bundle the kit member that replaces the resource
 * loads them, if it can; files that nothing loads are reported.
 */
export async function planInitialization(
  source: ScenarioSource,
  swaps: readonly ProposedSwap[],
  catalogue: ResourceCatalogue,
  migrates: boolean,
): Promise<PlannedArtifact[]> {
  const planned: PlannedArtifact[] = [];
  for (const dependency of source.config.dependencies) {
    if (!dependency.enabled) continue;
    const name = catalogue.toName(dependency.name);
    const swap = swaps.find((one) => one.applied && one.original === name);
    const known = catalogue.swapsOf(name).find((one) => one.shipped && one.replacement === swap?.replacement);
    const { artifacts, notLoaded } = await planFiles(source, dependency, {
      replacement: swap?.replacement ?? '',
      endings: known?.loads ?? [],
      isPostgres: name === 'postgres' && known !== undefined && known.loads.includes('.sql'),
    });
    planned.push(...artifacts);
    if (swap !== undefined && known?.extensions !== undefined)
      await reportExtensions(source, artifacts, swap.replacement, known.extensions);
    if (swap === undefined || notLoaded.length === 0 || migrates) continue;
    source.report({
      code: 'initialization-not-applied',
      message: `${swap.replacement} starts without ${notLoaded.map(quote).join(', ')}: nothing in the bundle loads ${notLoaded.length === 1 ? 'it' : 'them'}`,
      pointer: dependency.pointer,
      remedy:
        known === undefined || known.loads.length === 0
          ? 'let the API create what it needs at start, or add a lifecycle step "migrate" that runs the API with an argument'
          : `list files of the scenario that end in ${known.loads.join(' or ')}, or let the API create what it needs at start`,
    });
  }
  return planned;
}
