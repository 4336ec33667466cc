import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type BrowserWindow, screen } from 'electron';
import { formatWindowState, parseWindowState, placeWindow, type WindowState } from './plan/window-state.ts';

/** Where the main window opens. */
export function readWindowPlace(path: string): WindowState {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return placeWindow(
    readState(path),
    [main, ...others].map(({ workArea }) => workArea),
  );
}

function readState(path: string): WindowState | undefined {
  try {
    return parseWindowState(readFileSync(path, 'utf8'));
  } catch {
    // The place of a window is not worth a failure.
    return undefined;
  }
}

/** Keeps the place of a window in a file, and moves the window when its display is taken away. */
export function keepWindowState(window: BrowserWindow, path: string, log: (line: string) => void): void {
  let timer: NodeJS.Timeout | undefined;
  const toState = (): WindowState => ({
    bounds: window.getNormalBounds(),
    isMaximized: window.isMaximized(),
  });
  const write = () => {
    clearTimeout(timer);
    if (window.isDestroyed()) return;
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      writeFileSync(`${path}.part`, formatWindowState(toState()), { mode: 0o600 });
      renameSync(`${path}.part`, path);
    } catch (error) {
      log(`the place of the window is not kept: ${error instanceof Error ? error.message : error}`);
    }
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(write, 500);
  };
  window.on('resize', later);
  window.on('move', later);
  window.on('close', write);
  const replace = () => {
    if (window.isDestroyed() || window.isMaximized() || window.isFullScreen()) return;
    const { bounds } = placeWindow(
      toState(),
      screen.getAllDisplays().map(({ workArea }) => workArea),
    );
    window.setBounds(bounds);
  };
  screen.on('display-removed', replace);
  screen.on('display-metrics-changed', replace);
  window.on('closed', () => {
    clearTimeout(timer);
    screen.removeListener('display-removed', replace);
    screen.removeListener('display-metrics-changed', replace);
  });
}
