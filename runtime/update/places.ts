import { join } from 'node:path';

/** The folder of updates below app data. */
export const updatesFolder = 'updates';

/** The files and folders of updates of one app data folder; docs/reference/updates.md lists them. */
export interface Places {
  appData: string;
  root: string;
  current: string;
  journal: string;
  state: string;
  lock: string;
  store: string;
  versions: string;
  downloads: string;
  snapshots: string;
  /** Data that was put aside by a restore, until it is removed. */
  discarded: string;
  version(version: string): string;
  snapshot(version: string): string;
}

/** The places of an app data folder, which is absolute. */
export function toPlaces(appData: string): Places {
  const root = join(appData, updatesFolder);
  const at = (name: string): string => join(root, name);
  return {
    appData,
    root,
    current: at('current'),
    journal: at('journal.json'),
    state: at('state.json'),
    lock: at('lock'),
    store: at('store'),
    versions: at('versions'),
    downloads: at('downloads'),
    snapshots: at('data'),
    discarded: at('discarded'),
    version: (version) => join(root, 'versions', version),
    snapshot: (version) => join(root, 'data', version),
  };
}
