import { type RunnerEnvironment, toPath } from './environment.ts';
import type { InputReader } from './inputs.ts';

/** The scenario's folder and its repository, absolute. */
export interface ScenarioPlace {
  scenarioDir: string;
  root: string;
}

/** Reads `root` (from the workspace) and `scenario` (from the root). */
export function readPlace(reader: InputReader, { workspace }: RunnerEnvironment): ScenarioPlace {
  const root = toPath(workspace, reader.text('root'));
  return { root, scenarioDir: toPath(root, reader.text('scenario')) };
}
