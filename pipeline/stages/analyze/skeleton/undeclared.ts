import type { ResourceCatalogue } from '../../../shared/catalogue/catalogue.ts';
import { sqlResources } from '../../../shared/resources/variables.ts';
import type { Program } from './program.ts';
import { chooseUses, findLibraryUses, findVariableUses } from './resource-uses.ts';
import type { ScenarioSource } from './source.ts';

/** Reports the servers that the programs use by their code or libraries, and that service.json does not name at all. */
export async function reportUndeclared(
  source: ScenarioSource,
  programs: readonly Pick<Program, 'folder'>[],
  catalogue: ResourceCatalogue,
): Promise<void> {
  const stated = source.config.dependencies;
  const disabled = new Map(
    stated
      .filter((one) => !one.enabled && one.isLeftOut !== true)
      .map((one) => [catalogue.toName(one.name), one]),
  );
  const declared = new Set(
    stated.filter((one) => one.enabled || one.isLeftOut === true).map(({ name }) => catalogue.toName(name)),
  );
  const hasDatabase = [...declared].some((name) => sqlResources.has(name));
  const folders = [...new Set(programs.map(({ folder }) => folder))];
  const libraries = (await Promise.all(folders.map((folder) => findLibraryUses(source, folder)))).flat();
  const reads = (await Promise.all(folders.map((folder) => findVariableUses(source, folder)))).flat();
  for (const [resource, evidence] of chooseUses(libraries, reads)) {
    if (declared.has(resource) || (sqlResources.has(resource) && hasDatabase)) continue;
    const off = disabled.get(resource);
    source.report({
      code: 'resource-undeclared',
      message: `${resource} is used but ${off === undefined ? 'not declared' : 'declared with "enabled": false'}, so the bundle does not contain it: ${evidence}`,
      pointer: off?.pointer ?? '/dependencies/resources',
      remedy:
        off === undefined
          ? `declare it: {"dependencies": {"resources": {"${resource}": {"required": true}}}}`
          : 'remove "enabled": false, or the code that uses it',
    });
  }
}
