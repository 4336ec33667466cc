import type { BrowserWindowConstructorOptions } from 'electron';
import { leastSize, type Rectangle } from './window-state.ts';

export interface WindowFacts {
  title: string;
  bounds: Partial<Rectangle>;
  /** Absolute path of the preload script. */
  preload: string;
  /** Absolute path of the app's icon; undefined where the program has it. */
  icon: string | undefined;
  isDark: boolean;
  platform: NodeJS.Platform;
}

/** The options of a window. Its pages have no access to Node, and nothing of Electron but the preload script. */
export function planWindow(facts: WindowFacts): BrowserWindowConstructorOptions {
  const { title, bounds, preload, icon, isDark, platform } = facts;
  return {
    ...bounds,
    title,
    minWidth: Math.min(leastSize.width, bounds.width ?? leastSize.width),
    minHeight: Math.min(leastSize.height, bounds.height ?? leastSize.height),
    show: false,
    // The colours of the console, so that no white area is seen before its first frame.
    backgroundColor: isDark ? '#16181d' : '#f6f7f9',
    // macOS has one menu bar for all windows; elsewhere Alt shows it.
    autoHideMenuBar: platform !== 'darwin',
    ...(icon === undefined ? {} : { icon }),
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  };
}
