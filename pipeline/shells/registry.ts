import { browser } from './browser/index.ts';
import { none } from './none/index.ts';
import type { ShellKind } from './shell.ts';

/** Every shell that can be built: the only list of them. A new one is a folder and a line here. */
export const shells = { browser, none } as const;

export type ShellId = keyof typeof shells;

const byId: { readonly [Id in ShellId]: ShellKind<Id> } = shells;

export const defaultShell: ShellId = 'browser';

export const shellIds = Object.keys(shells) as readonly ShellId[];

export function toShell(id: ShellId): ShellKind {
  return byId[id];
}

/** The shell whose files a payload holds; `none` when it holds those of no other. `has` takes a path relative to the payload. */
export function findStagedShell(has: (path: string) => boolean): ShellId {
  const found = shellIds.find((id) => {
    const files = toShell(id).stage();
    return files.length > 0 && files.every(({ to }) => has(to));
  });
  return found ?? 'none';
}
