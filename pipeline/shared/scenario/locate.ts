import { join } from 'node:path/posix';
import { findScenarioOf } from '../../../schema/bundle/scenario.ts';

/** The sources of a bundle. */
export interface ScenarioPlace {
  /** Absolute folder of the app's own scenario. */
  scenarioDir: string;
  /** Absolute folder of the repository. */
  root: string;
  /** The further scenarios of the bundle; their folders are relative to the repository. */
  scenarios?: readonly { name: string; folder: string }[] | undefined;
}

/** The scenario that a path of bundle.json belongs to: its folder, absolute, and the path relative to it. Pure. */
export function locateInSources(
  { scenarioDir, root, scenarios = [] }: ScenarioPlace,
  path: string,
): { dir: string; path: string; scenario: string | undefined } {
  const found = findScenarioOf(scenarios, path);
  return found === undefined
    ? { dir: scenarioDir, path, scenario: undefined }
    : { dir: join(root, found.scenario.folder), path: found.path, scenario: found.scenario.name };
}

/** The absolute path in the sources of a path of bundle.json. Pure. */
export function toSourcePath(place: ScenarioPlace, path: string): string {
  const found = locateInSources(place, path);
  return join(found.dir, found.path);
}
