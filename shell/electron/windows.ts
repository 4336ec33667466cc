import { app, BrowserWindow, nativeTheme } from 'electron';
import type { ConsoleLink } from '../browser/console-link.ts';
import type { AppWindow } from '../browser/window.ts';
import { keepWindowState, readWindowPlace } from './keep-window-state.ts';
import { planWindow } from './plan/window-options.ts';

export interface WindowParts {
  title: string;
  preload: string;
  icon: string | undefined;
  /** The file that keeps the place of the main window. */
  statePath: string;
  /** Origins whose pages the windows show. */
  origins: Set<string>;
  log: (line: string) => void;
  /** Called when a page of the main window cannot be shown any more. */
  onBroken: () => void;
}

/** The windows of the app. */
export interface Windows {
  show(link: ConsoleLink, watch: boolean): Promise<AppWindow>;
  /** Brings the main window to the front. */
  raise(): void;
  /** The window that dialogs belong to. */
  parent(): BrowserWindow | undefined;
  /** From now on the windows close; on macOS the main one is only hidden before. */
  allowClosing(): void;
}

const never = new Promise<void>(() => {});

/** Size of a window beside the main one. */
const sideSize = { width: 1000, height: 720 };

/** The error of a page whose load another one has replaced. */
const aborted = -3;

/** Creates the windows of the app; none is open. */
export function createWindows(parts: WindowParts): Windows {
  const { title, preload, icon, statePath, origins, log } = parts;
  const { platform } = process;
  let main: BrowserWindow | undefined;
  let mayClose = false;
  let isClosedByShell = false;

  const create = (bounds: { width: number; height: number; x?: number; y?: number }) => {
    const window = new BrowserWindow(
      planWindow({ title, bounds, preload, icon, isDark: nativeTheme.shouldUseDarkColors, platform }),
    );
    window.once('ready-to-show', () => window.show());
    return window;
  };

  const load = async (window: BrowserWindow, { named }: ConsoleLink) => {
    origins.add(new URL(named).origin);
    // A page that replaces itself while it loads counts as aborted.
    await window.loadURL(named).catch((error: Error & { errno?: number }) => {
      if (error.errno !== aborted) throw error;
    });
  };

  function openMain(): { window: BrowserWindow; closed: Promise<void> } {
    const { bounds, isMaximized } = readWindowPlace(statePath);
    const window = create(bounds);
    if (isMaximized) window.maximize();
    keepWindowState(window, statePath, log);
    window.on('close', (event) => {
      if (platform !== 'darwin' || mayClose || isClosedByShell) return;
      // An app for macOS stays in the Dock without a window.
      event.preventDefault();
      window.hide();
    });
    window.webContents.on('render-process-gone', (_, { reason }) => {
      log(`the page of the window ended: ${reason}`);
      if (reason !== 'clean-exit') parts.onBroken();
    });
    window.webContents.on('did-fail-load', (_, code, reason, _address, isMainFrame) => {
      if (!isMainFrame || code === aborted) return;
      log(`the page of the window could not be loaded: ${reason}`);
      parts.onBroken();
    });
    const closed = new Promise<void>((resolve) => {
      window.once('closed', () => {
        main = undefined;
        if (!isClosedByShell) resolve();
      });
    });
    return { window, closed };
  }

  return {
    show: async (link, watch) => {
      await app.whenReady();
      if (!watch) {
        const window = create(sideSize);
        await load(window, link);
        return { isWatched: false, closed: never, close: async () => window.destroy() };
      }
      const { window, closed } = openMain();
      main = window;
      await load(window, link);
      return {
        isWatched: true,
        closed,
        navigate: (next) => load(window, next),
        close: async () => {
          isClosedByShell = true;
          for (const one of BrowserWindow.getAllWindows()) one.destroy();
        },
      };
    },
    raise: () => {
      if (main === undefined) return;
      if (main.isMinimized()) main.restore();
      main.show();
      main.focus();
    },
    parent: () => BrowserWindow.getFocusedWindow() ?? main,
    allowClosing: () => {
      mayClose = true;
    },
  };
}
