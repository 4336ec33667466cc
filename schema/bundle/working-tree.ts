import * as z from 'zod';
import { pathSchema } from './path-schema.ts';

/** The folder of the services in a payload. */
export const servicesFolder = 'services';

/**
 * A copy, in app data, of the folder of the payload that has the shape of the scenario: built programs at the places of their sources,
 * and the files that they read. Programs may write in it.
 */
export const workingTreeSchema = z.looseObject({
  path: pathSchema,
  source: pathSchema.default(servicesFolder),
  files: z.array(z.string().min(1)).optional(),
  links: z.array(pathSchema).optional(),
  programs: z.array(pathSchema).optional(),
  digest: z.string().optional(),
});
export type WorkingTree = z.infer<typeof workingTreeSchema>;

const script = /\.[cm]?js$/i;

/** Whether a program is a script, which runs on the runtime's own Node. */
export function isScriptPath(path: string): boolean {
  return script.test(path);
}

/** Whether a program runs at its place in the tree: a script does, and a compiled one that looks for files beside itself. */
export function runsInTree({ programs = [] }: WorkingTree, place: string): boolean {
  return isScriptPath(place) || programs.includes(place.replace(/\.exe$/, ''));
}

/** A path of the payload as a path of its working tree, relative to the tree; undefined for one that is not in it. */
export function toTreePath({ source }: Pick<WorkingTree, 'source'>, path: string): string | undefined {
  return path.startsWith(`${source}/`) ? path.slice(source.length + 1) : undefined;
}
