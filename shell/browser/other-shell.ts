import type { Page } from './options.ts';
import { readShellFile } from './shell-file.ts';

/** Another shell of the same app data, which runs already. */
export interface OtherShell {
  /** A one-time link into its console. */
  createLink(page: Page): Promise<string>;
  /** Asks it to stop the app; it answers before it is done. */
  quit(): Promise<void>;
}

/** Finds the shell that serves the console of this app data; undefined when none answers. */
export async function findOtherShell(appData: string): Promise<OtherShell | undefined> {
  const contact = readShellFile(appData);
  if (contact === undefined) return undefined;
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
    return undefined;
  }
  return {
    createLink: async (page) => ((await post(`link?page=${page}`)) as { link: string }).link,
    quit: async () => void (await post('quit')),
  };
}
