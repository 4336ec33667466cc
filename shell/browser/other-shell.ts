import type { Page } from './options.ts';
import { readShellFile, type ShellContact } from './shell-file.ts';

/** Another shell of the same app data, which runs already. */
export interface OtherShell {
  /** A one-time link into its console. */
  createLink(page: Page): Promise<string>;
  /** Asks it to stop the app; it answers before it is done. */
  quit(): Promise<void>;
}

/** What the shell file of an app data leads to: a shell that runs, or `left`, the contact of one that has died. */
export interface Found {
  running?: OtherShell;
  left?: ShellContact;
}

/**
 * Finds the shell that serves the console of this app data. The file is read once: who reads it again for `left` may get, and remove, the
 * contact of a shell that has started meanwhile.
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
