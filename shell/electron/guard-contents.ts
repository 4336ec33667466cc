import { app, type Session, shell, type WebContents } from 'electron';
import { planNavigation, toOrigin } from './plan/navigation.ts';
import { isPermitted } from './plan/permissions.ts';

/** Denies every permission of pages but those of the plan. */
export function guardSession(session: Session, origins: ReadonlySet<string>): void {
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(isPermitted(permission, toOrigin(contents?.getURL() ?? ''), origins)),
  );
  session.setPermissionCheckHandler((_, permission, origin) =>
    isPermitted(permission, toOrigin(origin), origins),
  );
  session.setDevicePermissionHandler(() => false);
}

/** Opens an address of the web or of mail in the user's program for it. */
function openOutside(address: string): void {
  // Without a program for it, nothing opens.
  void shell.openExternal(address).catch(() => {});
}

/** Keeps a window's page on the app's origins, and opens links that lead elsewhere outside. Applies to every page of this process. */
export function guardContents(origins: ReadonlySet<string>, log: (line: string) => void): void {
  app.on('web-contents-created', (_, contents) => guardPage(contents, origins, log));
}

function guardPage(contents: WebContents, origins: ReadonlySet<string>, log: (line: string) => void): void {
  const check = (event: { preventDefault(): void }, address: string): void => {
    const plan = planNavigation(address, origins);
    if (plan === 'allow') return;
    event.preventDefault();
    log(`navigation of a page was stopped: ${toOrigin(address) ?? 'an address without origin'}`);
    if (plan === 'external') openOutside(address);
  };
  contents.on('will-navigate', check);
  contents.on('will-redirect', (event, address, _inPlace, isMainFrame) => {
    if (isMainFrame) check(event, address);
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    const plan = planNavigation(url, origins);
    if (plan === 'external') openOutside(url);
    return { action: plan === 'allow' ? 'allow' : 'deny' };
  });
}
