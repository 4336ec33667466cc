import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { findComplaint } from './browser-complaint.ts';
import type { Browser } from './browsers.ts';
import type { ConsoleLink } from './console-link.ts';
import { endProfileOwner, findProfileOwner } from './profile-owner.ts';
import { ShellError } from './shell-error.ts';

/** A window (or tab) that shows a link. */
export interface AppWindow {
  /** Whether closing can be detected: true for an app window, false for a tab. */
  isWatched: boolean;
  /**
   * Resolves when the user has closed every window of the app; never for a tab, which cannot be watched. Rejects when the
   * browser could not open one.
   */
  closed: Promise<void>;
  /** Shows another link in the same window; absent where the window belongs to another program. */
  navigate?: (link: ConsoleLink) => Promise<void>;
  /** Closes the windows; `closed` does not resolve then. */
  close(): Promise<void>;
}

/**
 * The arguments of a separate Chromium: own profile, no first-run questions, no background mode after the last window, no account.
 * https://peter.sh/experiments/chromium-command-line-switches/
 */
export function planWindowArgs(link: string, profileDir: string, windowClass: string): string[] {
  return [
    `--app=${link}`,
    `--user-data-dir=${profileDir}`,
    `--class=${windowClass}`,
    '--window-size=1180,820',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-mode',
    '--disable-sync',
    '--disable-features=Translate',
    '--password-store=basic',
  ];
}

/** Milliseconds between two looks at a browser that is not a child of this process. */
const ownerPauseMs = 500;

const never = new Promise<void>(() => {});

/** Opens a link. An app window is watched until it is closed, unless `watch` is false. */
export function openWindow(
  browser: Browser,
  link: string,
  { profileDir, windowClass, watch }: { profileDir: string; windowClass: string; watch: boolean },
): AppWindow {
  const isApp = browser.kind === 'app-window';
  const args = isApp
    ? [...browser.args, ...planWindowArgs(link, profileDir, windowClass)]
    : [...browser.args, link];
  const isWatched = isApp && watch;
  const { platform } = process;
  // A browser that a killed shell left: Chromium passes the link to it and exits, while the windows stay open.
  const formerOwner = isWatched ? findProfileOwner(profileDir, platform) : undefined;
  const isHandedOver = () =>
    formerOwner !== undefined && findProfileOwner(profileDir, platform) === formerOwner;
  const child = spawn(browser.path, args, {
    stdio: ['ignore', 'ignore', isWatched ? 'pipe' : 'ignore'],
    // Its own process group: some browsers are started by a script that keeps running, and a signal must reach both.
    detached: true,
  });
  let complaints = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    complaints = `${complaints}${chunk}`.slice(-2000);
  });
  let isClosing = false;
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', (cause) => {
      const error = new ShellError(
        'browser-start-failed',
        `${browser.path} could not be started: ${cause.message}`,
        'install Chromium, Chrome or Edge, or use --no-window and open the link yourself',
        { cause },
      );
      reject(error);
    });
    child.once('exit', (code) => {
      if (isClosing || code === 0 || !isWatched) return resolve();
      const error = new ShellError(
        'browser-ended',
        `no window could be opened: ${findComplaint(complaints)} (${browser.path} ended with ${code ?? 'a signal'})`,
        'check that the browser can open a window, or use --no-window and open the link yourself',
      );
      reject(error);
    });
  });
  if (!isWatched) child.unref();
  return {
    isWatched,
    closed: isWatched
      ? ended.then(async () => {
          while (!isClosing && isHandedOver()) await sleep(ownerPauseMs);
          return isClosing ? never : undefined;
        })
      : ended.then(() => never),
    close: async () => {
      isClosing = true;
      if (!isWatched) return;
      if (child.exitCode === null && child.signalCode === null) endGroup(child);
      else if (isHandedOver()) endProfileOwner(profileDir, platform);
      await ended.catch(() => {});
    },
  };
}

/** Asks a browser and its start script to end. On Windows, without groups, the browser is the child itself. */
function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid, 'SIGTERM');
}
