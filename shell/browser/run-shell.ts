import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { toAppCache, toAppFolder, toHomeFolder } from '../../schema/app-folder.ts';
import type { AppBundle } from './app-bundle.ts';
import { createAppSession } from './app-session.ts';
import { type Browser, findBrowser, toProfileDir } from './browsers.ts';
import { startConsoleServer } from './console-server.ts';
import type { ConsoleLink } from './console-link.ts';
import { openControl } from './control-client.ts';
import { removeLinkPages, writeLinkPage } from './link-page.ts';
import { moveProfile } from './move-profile.ts';
import { findHandler, type Opening, planOpening } from './opening.ts';
import type { Page } from './options.ts';
import { findOtherShell } from './other-shell.ts';
import { ShellError } from './shell-error.ts';
import { claimShellFile, removeShellFile, type ShellContact } from './shell-file.ts';
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
  const show = createShow(context, browser, opening);
  for (let attempt = 0; attempt < 5; attempt++) {
    const { running, left } = await findOtherShell(context.appData);
    if (running !== undefined) {
      await show(await running.createLink(page), false);
      return 0;
    }
    const code = await runOwnSession(context, { show, page, left, opening });
    if (code !== undefined) return code;
  }
  throw new ShellError(
    'start-in-progress',
    'another start of the app is in progress',
    'wait a moment and try again',
  );
}

type Show = (link: ConsoleLink, watch: boolean) => Promise<ReturnType<typeof openWindow> | undefined>;

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

/** How links are shown to the user. */
function createShow(
  { bundle, appData, env, platform, print }: ShellContext,
  browser: Browser | undefined,
  opening: Opening,
): Show {
  if (browser === undefined) {
    return async ({ address }) => {
      print(address);
      return undefined;
    };
  }
  const home = toHomeFolder(homedir(), () => userInfo().homedir);
  const profileDir = toProfileDir(browser.path, toAppCache(bundle.name, appData, env, home, platform), home);
  moveProfile(appData, profileDir);
  const windowClass = toAppFolder(bundle.name);
  const toArgument = (link: ConsoleLink) =>
    opening.by === 'page'
      ? writeLinkPage(opening.folder, link)
      : browser.kind === 'app-window'
        ? link.named
        : link.address;
  return async (link, watch) => openWindow(browser, toArgument(link), { profileDir, windowClass, watch });
}

/** Runs the app; undefined when another shell has claimed this app data first. */
async function runOwnSession(
  context: ShellContext,
  { show, page, left, opening }: { show: Show; page: Page; left: ShellContact | undefined; opening: Opening },
): Promise<number | undefined> {
  const { bundle, appData, script } = context;
  const control = openControl(appData, bundle);
  // A file means that the runtime belongs to a dead shell, so this shell stops it. Without a file, another program started it.
  const isOurs = left !== undefined || !(await control.isRunning());
  const session = createAppSession({ ...context, control, isOurs });
  const key = randomBytes(32).toString('hex');
  const removePages = (text?: string) => {
    if (opening.by === 'page') removeLinkPages(opening.folder, text);
  };
  const server = await startConsoleServer({
    control,
    key,
    folders: { console: join(dirname(script), 'console'), bundle: bundle.root },
    onCodeSpent: removePages,
    title: bundle.title,
    host: session,
  });
  const contact = { port: server.port, key };
  if (left) removeShellFile(appData, left);
  let code: number | 'relaunch';
  try {
    if (!claimShellFile(appData, contact)) return undefined;
    removePages();
    code = await session.run({ show, createLink: server.createLink, pageIdleMs: server.idleMs, page });
  } finally {
    removeShellFile(appData, contact);
    removePages();
    server.close();
  }
  if (code !== 'relaunch') return code;
  startInstalled(context);
  return 0;
}

/** Starts the shell that is installed now in a process of its own. */
function startInstalled({ bundle, appData, script, env }: ShellContext): void {
  const args = ['exec', script, '--app-data', appData];
  spawn(bundle.runtime, args, { env, detached: true, stdio: 'ignore', windowsHide: true }).unref();
}

/** Stops the running app. Returns the exit code. */
export async function quitApp({ bundle, appData, print }: ShellContext): Promise<number> {
  const control = openControl(appData, bundle);
  const { running } = await findOtherShell(appData);
  if (running !== undefined) await running.quit();
  else if (await control.isRunning()) await control.call('shutdown');
  else {
    print(`${bundle.title} is not running`);
    return 0;
  }
  const deadline = performance.now() + 60_000;
  while (await control.isRunning()) {
    if (performance.now() > deadline)
      throw new ShellError('app-stop-timeout', `${bundle.title} does not stop`, 'see its logs');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  print(`${bundle.title} has stopped`);
  return 0;
}
