import { text } from 'node:stream/consumers';
import { sendProven } from '../../runtime/proof/send-proven.ts';
import { basePath } from './access.ts';
import { type ConsoleLink, parseConsoleLink } from './console-link.ts';
import type { Page } from './options.ts';
import { readShellFile, type ShellContact } from './shell-file.ts';

/** Milliseconds. */
const timeoutMs = 2_000;

/** Another running shell of the same app data. */
export interface OtherShell {
  /** Requests a one-time link into its console. */
  createLink(page: Page): Promise<ConsoleLink>;
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
  const post = (call: string) => postTo(contact, call);
  try {
    await post('ping');
  } catch {
    return { left: contact };
  }
  const running = {
    createLink: async (page: Page) => parseConsoleLink(await post(`link?page=${page}`), contact.port),
    quit: async () => void (await post('quit')),
  };
  return { running };
}

/** The document of a console call. Without `fetch`, which would go through a proxy where NODE_USE_ENV_PROXY is set. */
async function postTo({ port, key }: ShellContact, call: string): Promise<unknown> {
  const answer = await sendProven(
    { port, secret: key, purpose: 'shell' },
    {
      method: 'POST',
      path: `${basePath}${call}`,
      headers: { 'x-shell-key': key, 'content-length': 0 },
      timeoutMs,
    },
  );
  const body = await text(answer);
  if ((answer.statusCode ?? 500) >= 300) throw new Error(`the running app refused: ${answer.statusCode}`);
  return JSON.parse(body);
}
