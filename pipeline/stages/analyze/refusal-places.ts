import { findScenarioOf } from '../../../schema/bundle/scenario.ts';
import { findExposedOf } from '../../builders/npm/exposed-packages.ts';
import { serviceConfigPath } from '../../shared/scenario/layout.ts';
import type { PackageTree } from '../../shared/workspaces/package-tree.ts';
import type { Findings } from './findings.ts';
import type { LoadedScenario } from './load-scenario.ts';
import type { RefusalPlaces } from './refusals.ts';
import type { Repository } from './repository.ts';
import type { Member } from './scenarios/members.ts';
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

/** Looks up in the sources of the scenarios of a bundle what its refusals name.  */
export function toPlaces(
  members: readonly Member[],
  { file }: Pick<LoadedScenario, 'file'>,
  { repository, catalogue }: Pick<Workspace, 'repository' | 'catalogue'>,
): RefusalPlaces {
  const own = members.find(({ isRoot }) => isRoot);
  if (own === undefined) throw new Error('a bundle has no scenario of its own');
  const others = members.filter(({ isRoot }) => !isRoot);
  const tree = toRepositoryTree(repository, own.source.findings);
  const locate = (path: string): { source: ScenarioSource; path: string } => {
    const found = findScenarioOf(others, path);
    return found === undefined
      ? { source: own.source, path }
      : { source: found.scenario.source, path: found.path };
  };
  const toConfig = (source: ScenarioSource) =>
    source === own.source ? file : source.path(serviceConfigPath);
  return {
    file,
    fileOf: (path) => toConfig(locate(path).source),
    findDeclaration: (name, by) => {
      const { source } = others.find(({ id }) => id === by) ?? own;
      const declared = source.config.dependencies.find((one) => catalogue.toName(one.name) === name);
      return {
        ...(source === own.source ? {} : { file: toConfig(source) }),
        ...(declared === undefined ? {} : { pointer: declared.pointer }),
      };
    },
    findExposed: (folder) => {
      const { source, path } = locate(folder);
      return findExposedOf(tree, { dir: source.path(path), scenarioDir: source.path('.'), top: '.' });
    },
    read: (path) => {
      const place = locate(path);
      return place.source.text(place.path);
    },
    has: async (path) => {
      const place = locate(path);
      return (await place.source.hasFile(place.path)) || (await place.source.hasFolder(place.path));
    },
  };
}
