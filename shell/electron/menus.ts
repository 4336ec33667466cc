import { app, Menu, nativeImage, Tray } from 'electron';
import { type MenuAction, planAppMenu, planTrayMenu, toTemplate } from './plan/menu.ts';

/** Sets the menu of the application, and the menus that the Dock or the task bar has. */
export function setAppMenu(title: string, act: (action: MenuAction) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(toTemplate(planAppMenu(process.platform, title), act)));
  if (process.platform === 'darwin') {
    app.dock?.setMenu(Menu.buildFromTemplate(toTemplate([{ label: 'Health', action: 'health' }], act)));
  }
  if (process.platform === 'win32') {
    app.setUserTasks([
      {
        program: process.execPath,
        arguments: '--health',
        title: 'Health',
        description: 'Services, logs and diagnostics',
        iconPath: process.execPath,
        iconIndex: 0,
      },
    ]);
  }
}

/** Shows the icon in the notification area; undefined where the desktop has none. The caller keeps it: an icon that is collected disappears. */
export function openTray(
  title: string,
  icon: string | undefined,
  act: (action: MenuAction) => void,
): Tray | undefined {
  if (icon === undefined) return undefined;
  const image = nativeImage.createFromPath(icon);
  if (image.isEmpty()) return undefined;
  const side = process.platform === 'darwin' ? 18 : 16;
  const tray = new Tray(image.resize({ width: side, height: side }));
  tray.setToolTip(title);
  tray.setContextMenu(Menu.buildFromTemplate(toTemplate(planTrayMenu(process.platform, title), act)));
  tray.on('click', () => act('show'));
  return tray;
}
