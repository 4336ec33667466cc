import type { Page } from './options.ts';
import { readShellFile, type ShellContact } from './shell-file.ts';

/** Another running shell of the same app data. */
export interface OtherShell {
  /** Requests a one-time link into its console. */
  createLink(page: Page): Promise<string>;
  /** Asks it to stop the app; it responds before the stop is complete. */
  quit(): Promise<void>;
}

/** What the shell file refers to: a running shell, or (`left`) the contact of a dead one. */
export interface Found {
  running?: OtherShell;
  left?: ShellContact;
}

/**
 * Finds the shell that serves the console of this app data. The file is read once: a second read for `left` could return, and then remove, the
 * contact of a shell that has started in between. @throws {ShellError} `shell-file-unreadable`
 */
export async function findOtherShell(appData: string): Promise<Found> {
  const contact = readShellFile(appData);
  if (contact === undefined) return {};
  const post = async (call: string): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${contact.port}/console/${call}`, {
      method: 'POST',
      headers: { 'x-shell-key': contact.key },
      signal: AbortSignal.timeout(2000),
    });
    if (!response.ok) throw new Error(`the running app refused: ${response.status}`);
    return response.json();
  };
  try {
    await post('ping');
  } catch {
    return { left: contact };
  }
  const running = {
    createLink: async (page: Page) => ((await post(`link?page=${page}`)) as { link: string }).link,
    quit: async () => void (await post('quit')),
  };
  return { running };
}
