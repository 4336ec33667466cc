import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
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
  const post = (call: string) => postTo(contact, call);
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

/** The document of a console call. Without `fetch`, which would go through a proxy where NODE_USE_ENV_PROXY is set. */
async function postTo({ port, key }: ShellContact, call: string): Promise<unknown> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const outgoing = request({
      host: '127.0.0.1',
      port,
      path: `/console/${call}`,
      method: 'POST',
      headers: { 'x-shell-key': key, 'content-length': 0 },
      agent: false,
      signal: AbortSignal.timeout(2000),
    });
    outgoing.on('error', reject);
    outgoing.on('response', resolve);
    outgoing.end();
  });
  const body = await text(answer);
  if ((answer.statusCode ?? 500) >= 300) throw new Error(`the running app refused: ${answer.statusCode}`);
  return JSON.parse(body);
}
