import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, crashReporter, powerMonitor, session as sessions, shell, type Tray } from 'electron';
import { toAppCache, toAppFolder, toDefaultAppData } from '../../schema/app-folder.ts';
import type { AppBundle } from '../browser/app-bundle.ts';
import type { AppSession } from '../browser/app-session.ts';
import type { ConsoleLink } from '../browser/console-link.ts';
import { openControl } from '../browser/control-client.ts';
import { findHome } from '../browser/find-app-data.ts';
import { onStopSignal } from '../browser/on-stop-signal.ts';
import type { Page } from '../browser/options.ts';
import { createRestartPolicy } from '../browser/restart-policy.ts';
import { runSession } from '../browser/run-session.ts';
import { guardContents, guardSession } from './guard-contents.ts';
import { createLinks } from './links.ts';
import { openTray, setAppMenu } from './menus.ts';
import { toLogsFolder } from './plan/folders.ts';
import { parseDeepLink } from './plan/deep-link.ts';
import type { MenuAction } from './plan/menu.ts';
import { serveBridge } from './serve-bridge.ts';
import { openShellLog } from './shell-log.ts';
import { createWindows } from './windows.ts';

export interface AppStart {
  bundle: AppBundle;
  appData: string;
  page: Page;
  /** The link of the app's scheme that was opened. */
  link: string | undefined;
  scheme: string;
}

/** What a second start tells the first one. */
interface SecondStart {
  page: Page;
  link: string | undefined;
}

/** Runs the app, or shows the window of the running one. Returns the exit code. @throws {ShellError} */
export async function runApp(start: AppStart): Promise<number> {
  const { env } = process;
  const { bundle, appData, scheme } = start;
  const logs = setFolders(bundle, appData);
  const isFirst = app.requestSingleInstanceLock({ page: start.page, link: start.link } satisfies SecondStart);
  if (!isFirst) return 0;

  const log = openShellLog(logs);
  log.line(`${bundle.title} ${bundle.version}, Electron ${process.versions['electron']}`);
  crashReporter.start({ uploadToServer: false });
  // On Linux it is the class of windows, by which a desktop finds the menu entry.
  app.setName(process.platform === 'linux' ? toAppFolder(bundle.name) : bundle.title);
  app.setAboutPanelOptions({ applicationName: bundle.title, applicationVersion: bundle.version });
  if (process.platform === 'win32') app.setAppUserModelId(toAppFolder(bundle.name));
  if (process.platform !== 'linux') app.setAsDefaultProtocolClient(scheme);

  const origins = new Set<string>();
  const links = createLinks();
  if (start.link !== undefined) links.open(start.link);
  guardContents(origins, log.line);
  const planReload = createRestartPolicy();
  let running: { session: AppSession; createLink: (page: Page) => ConsoleLink } | undefined;

  const windows = createWindows({
    title: bundle.title,
    preload: join(__dirname, 'preload.cjs'),
    icon: findIcon(bundle.root),
    statePath: join(appData, 'shell', 'window.json'),
    origins,
    log: log.line,
    onBroken: () => {
      const delayMs = planReload(performance.now());
      if (delayMs !== undefined) setTimeout(() => running?.session.reopen(), delayMs);
    },
  });

  const act = (action: MenuAction): void => {
    if (action === 'show') windows.raise();
    else if (action === 'health') void showPage('health');
    else if (action === 'data-folder') void shell.openPath(appData);
    else if (action === 'logs') void shell.openPath(logs);
    else app.quit();
  };

  async function showPage(page: Page): Promise<void> {
    if (running !== undefined) await windows.show(running.createLink(page), false);
  }

  app.on('second-instance', (_event, _argv, _folder, data) => {
    const { page, link } = parseSecondStart(data, scheme);
    log.line('the app was started again: its window is shown');
    windows.raise();
    if (link !== undefined) links.open(link);
    if (page !== 'app') void showPage(page);
  });
  app.on('open-url', (event, text) => {
    event.preventDefault();
    const link = parseDeepLink(text, scheme);
    if (link === undefined) return;
    links.open(link);
    windows.raise();
  });
  app.on('activate', windows.raise);
  // The session decides when the app ends: after the runtime has stopped.
  app.on('window-all-closed', () => {});
  app.on('before-quit', (event) => {
    windows.allowClosing();
    if (running === undefined) return;
    event.preventDefault();
    running.session.quit();
  });

  let tray: Tray | undefined;
  void app.whenReady().then(() => {
    guardSession(sessions.defaultSession, origins);
    setAppMenu(bundle.title, act);
    tray = openTray(bundle.title, findIcon(bundle.root), act);
    powerMonitor.on('suspend', () => log.line('the computer sleeps'));
    powerMonitor.on('resume', () => {
      log.line('the computer is awake');
      running?.session.check();
    });
    powerMonitor.on('shutdown', () => running?.session.quit());
  });

  serveBridge({
    appData,
    control: openControl(appData, bundle),
    links,
    origins,
    session: () => running?.session,
    parent: windows.parent,
    raise: windows.raise,
  });

  try {
    return await runSession({
      bundle,
      appData,
      env,
      pages: join(bundle.root, 'shell', 'console'),
      page: start.page,
      show: windows.show,
      onStop: onStopSignal,
      onOutput: log.text,
      planRestart: createRestartPolicy(),
      onUiUrl: (url) => origins.add(new URL(url).origin),
      onConsole: (console) => {
        running = console;
      },
      relaunch: () => startInstalled(start),
    });
  } finally {
    tray?.destroy();
    log.line('the app has ended');
  }
}

/** Sets the folders of Electron before it uses them: they depend on app data, so that each has its own instance. Returns that of the logs. */
function setFolders({ name }: AppBundle, appData: string): string {
  const { env, platform } = process;
  const home = findHome();
  const cache = toAppCache(name, appData, env, home, platform);
  const isDefault = appData === toDefaultAppData(name, env, home, platform);
  const logs = toLogsFolder(name, { env, home, platform, cache, isDefault });
  const profile = join(cache, 'electron-profile');
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  app.setPath('userData', profile);
  app.setPath('crashDumps', join(logs, 'crashes'));
  app.setAppLogsPath(logs);
  return logs;
}

/** The picture for windows and the notification area; macOS and Windows take that of the program for windows. */
function findIcon(root: string): string | undefined {
  const path = join(root, 'icon.png');
  return existsSync(path) ? path : undefined;
}

/** The data of a second start, which another program of this user could have sent. */
function parseSecondStart(data: unknown, scheme: string): SecondStart {
  const { page, link } = (data ?? {}) as Partial<Record<keyof SecondStart, unknown>>;
  return {
    page: page === 'health' ? page : 'app',
    link: typeof link === 'string' ? parseDeepLink(link, scheme) : undefined,
  };
}

/** Starts the shell that is installed now, once this one has ended and its lock is free. */
function startInstalled({ appData }: AppStart): void {
  app.releaseSingleInstanceLock();
  spawn(process.execPath, ['--app-data', appData], { detached: true, stdio: 'ignore' }).unref();
}
