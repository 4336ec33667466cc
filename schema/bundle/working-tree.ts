import * as z from 'zod';
import { pathSchema } from './path-schema.ts';

/** The folder of a payload that has the shape of the scenario: built programs at the places of their sources, and the files they read. */
export const scenarioFolder = 'services';

/** A copy of the payload's scenario folder in app data, in which programs may write. */
export const workingTreeSchema = z.looseObject({
  path: pathSchema,
  files: z.array(z.string().min(1)).optional(),
  links: z.array(pathSchema).optional(),
  digest: z.string().optional(),
});
export type WorkingTree = z.infer<typeof workingTreeSchema>;

const script = /\.[cm]?js$/i;

/** Whether a program is a script, which runs on the runtime's own Node. */
export function isScriptPath(path: string): boolean {
  return script.test(path);
}

/** The path below the scenario folder of a payload; undefined for a path elsewhere. */
export function toScenarioPath(path: string): string | undefined {
  const prefix = `${scenarioFolder}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}
