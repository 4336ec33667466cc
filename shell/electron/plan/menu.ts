import type { MenuItemConstructorOptions } from 'electron';

/** What the shell's own menu items do. */
export type MenuAction = 'show' | 'health' | 'data-folder' | 'logs' | 'quit';

/** An item of the operating system's own, an item of the shell, a submenu, or a line. */
export type MenuItem =
  | { role: NonNullable<MenuItemConstructorOptions['role']> }
  | { label: string; action: MenuAction; accelerator?: string }
  | { label: string; items: readonly MenuItem[] }
  | { type: 'separator' };

const line = { type: 'separator' } as const;

/** Words of each system for the file manager. */
const openFolder: Readonly<Record<string, string>> = {
  darwin: 'Show Data Folder in Finder',
  win32: 'Open data folder',
};

const toLabels = (platform: NodeJS.Platform, title: string) =>
  platform === 'darwin'
    ? { quit: `Quit ${title}`, logs: 'Show Logs in Finder', show: `Show ${title}` }
    : { quit: platform === 'win32' ? 'Exit' : 'Quit', logs: 'Open logs', show: `Open ${title}` };

function planStatus(platform: NodeJS.Platform, title: string): MenuItem[] {
  return [
    { label: 'Health', action: 'health', accelerator: 'CmdOrCtrl+Shift+H' },
    { label: openFolder[platform] ?? 'Open data folder', action: 'data-folder' },
    { label: toLabels(platform, title).logs, action: 'logs' },
  ];
}

/** Quit has no accelerator on Windows: Alt+F4 closes the window, which ends the app. */
function planQuit(platform: NodeJS.Platform, title: string): MenuItem {
  const { quit } = toLabels(platform, title);
  if (platform === 'win32') return { label: quit, action: 'quit' };
  return { label: quit, action: 'quit', accelerator: platform === 'darwin' ? 'Cmd+Q' : 'Ctrl+Q' };
}

const edit: MenuItem = {
  label: 'Edit',
  items: [
    { role: 'undo' },
    { role: 'redo' },
    line,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ],
};

const view: MenuItem = {
  label: 'View',
  items: [
    { role: 'reload' },
    line,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    line,
    { role: 'togglefullscreen' },
  ],
};

/**
 * The menu of the application by the conventions of the system: on macOS the first menu has the app's name and its own items, elsewhere they are
 * in File and Help.
 */
export function planAppMenu(platform: NodeJS.Platform, title: string): MenuItem[] {
  const status = planStatus(platform, title);
  if (platform === 'darwin') {
    return [
      {
        label: title,
        items: [
          { role: 'about' },
          line,
          ...status,
          line,
          { role: 'services' },
          line,
          { role: 'hide' },
          { role: 'hideOthers' },
          { role: 'unhide' },
          line,
          planQuit(platform, title),
        ],
      },
      { label: 'File', items: [{ role: 'close' }] },
      edit,
      view,
      { role: 'windowMenu' },
    ];
  }
  const [health, ...folders] = status;
  return [
    { label: 'File', items: [...folders, line, planQuit(platform, title)] },
    edit,
    view,
    { label: 'Help', items: [...(health === undefined ? [] : [health]), line, { role: 'about' }] },
  ];
}

/** The menu of the icon in the notification area. */
export function planTrayMenu(platform: NodeJS.Platform, title: string): MenuItem[] {
  return [
    { label: toLabels(platform, title).show, action: 'show' },
    line,
    ...planStatus(platform, title).map((item) => ('accelerator' in item ? withoutKey(item) : item)),
    line,
    withoutKey(planQuit(platform, title)),
  ];
}

/** Keys of a tray's menu would not work while it is closed. */
function withoutKey(item: MenuItem): MenuItem {
  if (!('accelerator' in item)) return item;
  const { accelerator: _, ...rest } = item;
  return rest;
}

/** The template that Electron builds a menu from. */
export function toTemplate(
  items: readonly MenuItem[],
  act: (action: MenuAction) => void,
): MenuItemConstructorOptions[] {
  return items.map((item) => {
    if ('items' in item) return { label: item.label, submenu: toTemplate(item.items, act) };
    if (!('action' in item)) return item;
    const { action, ...shown } = item;
    return { ...shown, id: action, click: () => act(action) };
  });
}
