/** The channel on which a page calls the shell. */
export const callChannel = 'bundle:call';

/** The channel on which the shell sends events to a page. */
export const eventChannel = 'bundle:event';

/** The calls of `window.bundle`. */
export const callNames = [
  'saveFile',
  'openFile',
  'watchFile',
  'unwatchFile',
  'storeSet',
  'storeGet',
  'storeRemove',
  'takeLinks',
  'updateCheck',
  'updateInstall',
  'notify',
  'runtimeStatus',
] as const;

export type CallName = (typeof callNames)[number];

/** What the shell sends to a page. */
export type BridgeEvent =
  | { kind: 'file'; id: string; change: 'changed' | 'removed' }
  | { kind: 'link'; url: string };
