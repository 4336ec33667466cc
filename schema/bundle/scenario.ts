import * as z from 'zod';
import { pathSchema } from './path-schema.ts';
import { workingTreeSchema } from './working-tree.ts';

/** The folder of a payload, and the beginning of paths in bundle.json, with a folder for each scenario beside that of the app. */
export const scenariosFolder = 'scenarios';

/**
 * A scenario that the app requires and whose programs are in the bundle. A path `scenarios/<name>/…` of bundle.json is in its folder of
 * the sources, and at the same place in the payload.
 */
export const bundledScenarioSchema = z.looseObject({
  name: z.string().min(1),
  folder: pathSchema,
  version: z.string().min(1).optional(),
  working_tree: workingTreeSchema.optional(),
});
export type BundledScenario = z.infer<typeof bundledScenarioSchema>;

/** A path of bundle.json that belongs to one of these scenarios, relative to that scenario's folder; undefined for one of the app's own. */
export function findScenarioOf<Scenario extends { name: string }>(
  scenarios: readonly Scenario[],
  path: string,
): { scenario: Scenario; path: string } | undefined {
  const [top, name, ...rest] = path.split('/');
  const scenario = top === scenariosFolder ? scenarios.find((one) => one.name === name) : undefined;
  return scenario === undefined ? undefined : { scenario, path: rest.join('/') || '.' };
}

/** A path relative to a scenario's folder as a path of bundle.json. */
export function toScenarioPath(name: string, path: string): string {
  return path === '.' || path === ''
    ? `${scenariosFolder}/${name}`
    : `${scenariosFolder}/${name}/${path.replace(/^\.\//, '')}`;
}
