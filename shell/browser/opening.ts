import { execFileSync } from 'node:child_process';

import { join } from 'node:path';
import { type Browser, findSnap } from './browsers.ts';

/**
 * How a link is handed to a browser: by a page in a folder that the browser can read, or as an argument where it would not open such a page.
 */
export type Opening = { by: 'page'; folder: string } | { by: 'argument' };

export interface OpeningFacts {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  home: string;
  /** A private folder of the app. */
  ownFolder: string;
  /** Name of the folder for a browser that cannot read that one. */
  name: string;
  /** The desktop file of the default program for a type, as `xdg-mime query default` prints it. */
  findHandler: (type: string) => string | undefined;
  exists: (path: string) => boolean;
}

/** A snap cannot read hidden folders of the home, only those of its own. */
function toSnapFolder(snap: string, { home, name }: OpeningFacts): string {
  return join(home, 'snap', snap, 'common', name);
}

/** Decides how a link is handed over. APP_BROWSER_LINK=argument is for browsers that cannot read files of the user. */
export function planOpening(browser: Browser, facts: OpeningFacts): Opening {
  const { env, platform, home, ownFolder, findHandler, exists } = facts;
  if (env['APP_BROWSER_LINK'] === 'argument') return { by: 'argument' };
  if (browser.kind === 'app-window') {
    const snap = findSnap(browser.path);
    return { by: 'page', folder: snap === undefined ? ownFolder : toSnapFolder(snap, facts) };
  }
  if (platform !== 'linux') return { by: 'page', folder: ownFolder };
  const handler = findHandler('x-scheme-handler/http');
  // A page is opened by the program for HTML files, which can be an editor.
  if (handler === undefined || findHandler('text/html') !== handler) return { by: 'argument' };
  const snap = /^([a-z0-9-]+)_[^/]*\.desktop$/.exec(handler)?.[1];
  if (snap === undefined) return { by: 'page', folder: ownFolder };
  return exists(join(home, 'snap', snap, 'common'))
    ? { by: 'page', folder: toSnapFolder(snap, facts) }
    : { by: 'argument' };
}

/** Asks the desktop for the default program of a type; undefined where it does not say. */
export function findHandler(type: string, env: NodeJS.ProcessEnv): string | undefined {
  try {
    const handler = execFileSync('xdg-mime', ['query', 'default', type], {
      env,
      encoding: 'utf8',
      timeout: 3000,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    return handler === '' ? undefined : handler;
  } catch {
    return undefined;
  }
}
