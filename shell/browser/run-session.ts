import { randomBytes } from 'node:crypto';
import type { AppBundle } from './app-bundle.ts';
import { type AppSession, createAppSession, type SessionParts, type SessionView } from './app-session.ts';
import { startConsoleServer } from './console-server.ts';
import { openControl } from './control-client.ts';
import type { Page } from './options.ts';
import { findOtherShell } from './other-shell.ts';
import { ShellError } from './shell-error.ts';
import { claimShellFile, removeShellFile, type ShellContact } from './shell-file.ts';

/** One start of an app, by any shell. */
export interface SessionRequest extends Omit<SessionParts, 'control' | 'isOurs'> {
  bundle: AppBundle;
  appData: string;
  /** The folder of the console's pages. */
  pages: string;
  show: SessionView['show'];
  page: Page;
  /** Brings the window of the running app to the front; false where that was not possible. Absent where `show` does so. */
  raise?: () => Promise<boolean>;
  /** Called with a code of a link that was used or is no longer valid; without one before the first link. */
  onCodeSpent?: (code?: string) => void;
  /** Called once the console can be reached. */
  onConsole?: (running: { session: AppSession; createLink: SessionView['createLink'] }) => void;
  /** Starts the version that is installed now, in a process of its own. */
  relaunch: () => void;
}

/**
 * Shows the running app of this app data, or starts it and ends with it. Returns the exit code.
 * @throws {ShellError} `start-in-progress`, and those of its parts
 */
export async function runSession(request: SessionRequest): Promise<number> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const { running, left } = await findOtherShell(request.appData);
    if (running !== undefined) {
      if (request.page === 'app' && (await request.raise?.())) return 0;
      await request.show(await running.createLink(request.page), false);
      return 0;
    }
    const code = await runOwnSession(request, left);
    if (code !== undefined) return code;
  }
  throw new ShellError(
    'start-in-progress',
    'another start of the app is in progress',
    'wait a moment and try again',
  );
}

/** Runs the app; undefined when another shell has claimed this app data first. */
async function runOwnSession(
  request: SessionRequest,
  left: ShellContact | undefined,
): Promise<number | undefined> {
  const { bundle, appData, show, page, onCodeSpent = () => {} } = request;
  const control = openControl(appData, bundle);
  // A file means that the runtime belongs to a dead shell, so this shell stops it. Without a file, another program started it.
  const isOurs = left !== undefined || !(await control.isRunning());
  const session = createAppSession({ ...request, control, isOurs });
  const key = randomBytes(32).toString('hex');
  const server = await startConsoleServer({
    control,
    key,
    folders: { console: request.pages, bundle: bundle.root },
    onCodeSpent,
    title: bundle.title,
    host: session,
  });
  const contact = { port: server.port, key };
  if (left) removeShellFile(appData, left);
  let code: number | 'relaunch';
  try {
    if (!claimShellFile(appData, contact)) return undefined;
    onCodeSpent();
    request.onConsole?.({ session, createLink: server.createLink });
    code = await session.run({ show, createLink: server.createLink, pageIdleMs: server.idleMs, page });
  } finally {
    removeShellFile(appData, contact);
    onCodeSpent();
    server.close();
  }
  if (code !== 'relaunch') return code;
  request.relaunch();
  return 0;
}
