import { browser } from './browser/index.ts';
import { electron } from './electron/index.ts';
import { none } from './none/index.ts';
import type { ShellKind } from './shell.ts';

/** Every shell that can be built; no other list exists. To add one, create its folder and add a line here. */
export const shells = { browser, electron, none } as const;

export type ShellId = keyof typeof shells;

const byId: { readonly [Id in ShellId]: ShellKind<Id> } = shells;

export const defaultShell: ShellId = 'browser';

export const shellIds = Object.keys(shells) as readonly ShellId[];

/** The shell with an id. */
export function toShell(id: ShellId): ShellKind {
  return byId[id];
}

/** The shell whose files a payload contains; `none` when it contains the files of no other shell. `has` takes a path relative to the payload. */
export function findStagedShell(has: (path: string) => boolean): ShellId {
  const found = shellIds.find((id) => {
    const files = toShell(id).stage();
    return files.length > 0 && files.every(({ to }) => has(to));
  });
  return found ?? 'none';
}
