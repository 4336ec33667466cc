import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { toAppCache, toAppFolder, toHomeFolder } from '../../schema/app-folder.ts';
import type { AppBundle } from './app-bundle.ts';
import { type Browser, findBrowser, toProfileDir } from './browsers.ts';
import type { ConsoleLink } from './console-link.ts';
import { removeLinkPages, writeLinkPage } from './link-page.ts';
import { moveProfile } from './move-profile.ts';
import { findHandler, type Opening, planOpening } from './opening.ts';
import type { Page } from './options.ts';
import { raiseApp } from './raise-app.ts';
import { runSession, type SessionRequest } from './run-session.ts';
import { ShellError } from './shell-error.ts';
import { openWindow } from './window.ts';

export interface ShellContext {
  bundle: AppBundle;
  appData: string;
  /** Path of this script; the console's files are beside it. */
  script: string;
  env: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  /** Prints what the caller asked for (a link). */
  print: (line: string) => void;
  /** Calls the listener for every stop request; the argument is their number, from 1. */
  onStop: (listener: (count: number) => void) => void;
}

/** Opens the app in its own window or as a printed link. Returns the exit code when everything has ended. @throws {ShellError} */
export async function runShell(
  context: ShellContext,
  { window, page }: { window: boolean; page: Page },
): Promise<number> {
  const browser = window ? requireBrowser(context) : undefined;
  const opening = toOpening(browser, context);
  return runSession({
    ...context,
    pages: join(dirname(context.script), 'console'),
    ...createView(context, browser, opening),
    page,
    onCodeSpent: (code) => {
      if (opening.by === 'page') removeLinkPages(opening.folder, code);
    },
    relaunch: () => startInstalled(context),
  });
}

type View = Pick<SessionRequest, 'show' | 'raise'>;

/** @throws {ShellError} `browser-missing` at once, before the runtime is started */
function requireBrowser({ env, platform }: ShellContext): Browser {
  const browser = findBrowser(platform, env);
  if (browser === undefined) {
    throw new ShellError(
      'browser-missing',
      'no browser was found',
      'install Chromium, Chrome, Edge or Brave, or use --no-window and open the link yourself',
    );
  }
  return browser;
}

/** How links reach the browser; for none, where nothing has to. */
function toOpening(browser: Browser | undefined, { bundle, appData, env, platform }: ShellContext): Opening {
  const ownFolder = join(appData, 'runtime', 'open');
  if (browser === undefined) return { by: 'page', folder: ownFolder };
  return planOpening(browser, {
    env,
    platform,
    home: toHomeFolder(homedir(), () => userInfo().homedir),
    ownFolder,
    name: `${toAppFolder(bundle.name)}-open`,
    findHandler: (type) => findHandler(type, env),
    exists: existsSync,
  });
}

/** How links are shown to the user, and how the app's window comes to the front. */
function createView(
  { bundle, appData, env, platform, print }: ShellContext,
  browser: Browser | undefined,
  opening: Opening,
): View {
  if (browser === undefined) {
    const show = async ({ address }: ConsoleLink) => {
      print(address);
      return undefined;
    };
    return { show };
  }
  const home = toHomeFolder(homedir(), () => userInfo().homedir);
  const profileDir = toProfileDir(browser.path, toAppCache(bundle.name, appData, env, home, platform), home);
  moveProfile(appData, profileDir);
  const windowClass = toAppFolder(bundle.name);
  const toArgument = (link: ConsoleLink) =>
    opening.by === 'page'
      ? writeLinkPage(opening.folder, link, bundle.title)
      : browser.kind === 'app-window'
        ? link.named
        : link.address;
  return {
    show: async (link, watch) => openWindow(browser, toArgument(link), { profileDir, windowClass, watch }),
    raise: () => raiseApp(profileDir, env, platform),
  };
}

/** Starts the shell that is installed now in a process of its own. */
function startInstalled({ bundle, appData, script, env }: ShellContext): void {
  const args = ['exec', script, '--app-data', appData];
  spawn(bundle.runtime, args, { env, detached: true, stdio: 'ignore', windowsHide: true }).unref();
}
