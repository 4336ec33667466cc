import type { IncomingMessage, ServerResponse } from 'node:http';
import { RuntimeError } from '../errors.ts';
import { sendText } from '../http/respond.ts';
import { takesPage } from './navigation.ts';

const toPage = (message: string): string =>
  `<!doctype html><meta charset="utf-8"><title>Restart needed</title><h1>Restart needed</h1><p>${message}</p><p>Close the app and start it again. Your data stays.</p>`;

/**
 * Refuses a file that an installer has replaced: it belongs to another version than the API that answers. True when the response is sent.
 * @throws {RuntimeError} `app-replaced` for what is not a page
 */
export function refuseReplaced(
  request: IncomingMessage,
  response: ServerResponse,
  change: string | undefined,
): boolean {
  if (change === undefined) return false;
  if (!takesPage(request.headers)) throw new RuntimeError('app-replaced', change, 'start the app again', 503);
  const text = change.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  sendText(response, 503, 'text/html; charset=utf-8', toPage(text));
  return true;
}
