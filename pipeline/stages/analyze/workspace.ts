import { posix } from 'node:path';
import { toCanonicalName } from '../../shared/catalogue/canonical-name.ts';
import type { ResourceCatalogue } from '../../shared/catalogue/catalogue.ts';
import type { NodeVersions } from '../../shared/node-versions/read-versions.ts';
import type { Dependency } from './config/model.ts';
import { type LoadedScenario, loadScenario } from './load-scenario.ts';
import { isUsableName } from './names.ts';
import type { Repository } from './repository.ts';
import { loadResourceConfig, type ResourceConfig } from './resource-config.ts';

/** The folder of the scenarios in a monorepo. */
export const scenariosFolder = 'scenarios';

/** A repository with its scenarios and resources; each file is read once, however many scenarios depend on it. */
export class Workspace {
  readonly repository: Repository;
  readonly catalogue: ResourceCatalogue;
  /** The versions of Node that an app can have. */
  readonly nodes: NodeVersions;
  readonly #scenarios = new Map<string, Promise<LoadedScenario | undefined>>();
  readonly #resources = new Map<string, Promise<ResourceConfig>>();
  readonly #indexes = new Map<string, Promise<Map<string, string>>>();

  constructor(repository: Repository, catalogue: ResourceCatalogue, nodes: NodeVersions) {
    this.nodes = nodes;
    this.repository = repository;
    this.catalogue = catalogue;
  }

  /** The scenario in a folder (relative to the root); undefined when it has no service.json. */
  scenario(folder: string): Promise<LoadedScenario | undefined> {
    return remember(this.#scenarios, folder, () => loadScenario(this.repository, folder));
  }

  resource(name: string): Promise<ResourceConfig> {
    return remember(this.#resources, name, () => loadResourceConfig(this.repository, name));
  }

  /** Folders by canonical name, of the scenarios below `parent`. */
  index(parent: string): Promise<Map<string, string>> {
    return remember(this.#indexes, parent, async () => {
      const names = await this.repository.list(parent);
      const usable = names.filter(isUsableName).reverse();
      return new Map(usable.map((name) => [toCanonicalName(name), posix.join(parent, name)]));
    });
  }

  /** The folder of the scenario that a dependency means; undefined for a resource, and for a scenario that is not in the repository. */
  async findDependency(
    { kind, name }: Pick<Dependency, 'kind' | 'name'>,
    asking: string,
  ): Promise<string | undefined> {
    const resource = this.catalogue.toName(name);
    const isResource =
      kind === 'resource' &&
      (this.catalogue.get(resource) !== undefined || (await this.resource(resource)).found);
    return isResource ? undefined : await this.findScenario(name, asking);
  }

  /** The folder of a scenario by its canonical name: beside the scenario that depends on it, else in the repository's scenarios folder. */
  async findScenario(name: string, asking: string): Promise<string | undefined> {
    const beside = asking === '.' ? undefined : posix.dirname(asking);
    for (const parent of new Set([beside, scenariosFolder])) {
      if (parent === undefined) continue;
      const folder = (await this.index(parent)).get(name);
      if (folder !== undefined && (await this.scenario(folder)) !== undefined) return folder;
    }
    return undefined;
  }
}

function remember<T>(cache: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}
