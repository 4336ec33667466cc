import { findExposedOf } from '../../builders/npm/exposed-packages.ts';
import type { PackageTree } from '../../shared/workspaces/package-tree.ts';
import type { Findings } from './findings.ts';
import type { LoadedScenario } from './load-scenario.ts';
import type { RefusalPlaces } from './refusals.ts';
import type { Repository } from './repository.ts';
import type { ScenarioSource } from './skeleton/source.ts';
import type { Workspace } from './workspace.ts';

/** The packages of a repository. Paths are relative to its root, which is `.`. */
function toRepositoryTree(repository: Repository, findings: Findings): PackageTree {
  return {
    list: (dir) => repository.list(dir),
    isFolder: (dir) => repository.hasFolder(dir),
    isFile: (path) => repository.hasFile(path),
    read: async (path) => {
      const source = await repository.read(path, findings);
      return source === undefined ? undefined : new TextDecoder().decode(source.bytes);
    },
  };
}

/** Looks up in the sources of a scenario what its refusals name. */
export function toPlaces(
  source: ScenarioSource,
  loaded: LoadedScenario,
  { repository, catalogue }: Pick<Workspace, 'repository' | 'catalogue'>,
): RefusalPlaces {
  const tree = toRepositoryTree(repository, source.findings);
  return {
    file: loaded.file,
    findDeclaration: (name) => {
      const declared = source.config.dependencies.find((one) => catalogue.toName(one.name) === name);
      return declared === undefined ? {} : { pointer: declared.pointer };
    },
    findExposed: (folder) =>
      findExposedOf(tree, { dir: source.path(folder), scenarioDir: source.path('.'), top: '.' }),
    has: async (path) => (await source.hasFile(path)) || (await source.hasFolder(path)),
  };
}
