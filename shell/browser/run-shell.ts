import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { homedir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { toAppCache, toAppFolder, toHomeFolder } from '../../schema/app-folder.ts';
import { createAccess } from './access.ts';
import type { AppBundle } from './app-bundle.ts';
import { createAppSession } from './app-session.ts';
import { findBrowser, toProfileDir } from './browsers.ts';
import { startConsoleServer } from './console-server.ts';
import { openControl } from './control-client.ts';
import { moveProfile } from './move-profile.ts';
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
  const show = createShow(context, window);
  for (let attempt = 0; attempt < 5; attempt++) {
    const { running, left } = await findOtherShell(context.appData);
    if (running !== undefined) {
      await show(await running.createLink(page), false);
      return 0;
    }
    const code = await runOwnSession(context, { show, page, left });
    if (code !== undefined) return code;
  }
  throw new ShellError(
    'start-in-progress',
    'another start of the app is in progress',
    'wait a moment and try again',
  );
}

type Show = (link: string, watch: boolean) => Promise<ReturnType<typeof openWindow> | undefined>;

/** How links are shown to the user. @throws {ShellError} `browser-missing` at once, before the runtime is started */
function createShow({ bundle, appData, env, platform, print }: ShellContext, window: boolean): Show {
  if (!window) {
    return async (link) => {
      print(link);
      return undefined;
    };
  }
  const browser = findBrowser(platform, env);
  if (browser === undefined) {
    throw new ShellError(
      'browser-missing',
      'no browser was found',
      'install Chromium, Chrome, Edge or Brave, or use --no-window and open the link yourself',
    );
  }
  const home = toHomeFolder(homedir(), () => userInfo().homedir);
  const profileDir = toProfileDir(browser.path, toAppCache(bundle.name, appData, env, home, platform), home);
  moveProfile(appData, profileDir);
  const windowClass = toAppFolder(bundle.name);
  return async (link, watch) => openWindow(browser, link, { profileDir, windowClass, watch });
}

/** Runs the app; undefined when another shell has claimed this app data first. */
async function runOwnSession(
  context: ShellContext,
  { show, page, left }: { show: Show; page: Page; left: ShellContact | undefined },
): Promise<number | undefined> {
  const { bundle, appData, script } = context;
  const control = openControl(appData, bundle);
  // A file means that the runtime belongs to a dead shell, so this shell stops it. Without a file, another program started it.
  const isOurs = left !== undefined || !(await control.isRunning());
  const session = createAppSession({ ...context, control, isOurs });
  const key = randomBytes(32).toString('hex');
  const server = await startConsoleServer({
    access: createAccess(),
    control,
    key,
    folders: { console: join(dirname(script), 'console'), bundle: bundle.root },
    title: bundle.title,
    host: session,
  });
  const contact = { port: server.port, key };
  if (left) removeShellFile(appData, left);
  let code: number | 'relaunch';
  try {
    if (!claimShellFile(appData, contact)) return undefined;
    code = await session.run({ show, createLink: server.createLink, pageIdleMs: server.idleMs, page });
  } finally {
    removeShellFile(appData, contact);
    server.close();
  }
  if (code !== 'relaunch') return code;
  startInstalled(context);
  return 0;
}

/** Starts the shell that is installed now in a process of its own. */
function startInstalled({ bundle, appData, script, env }: ShellContext): void {
  const args = ['exec', script, '--app-data', appData];
  spawn(bundle.runtime, args, { env, detached: true, stdio: 'ignore' }).unref();
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
