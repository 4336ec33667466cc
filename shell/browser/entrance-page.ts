import type { ServerResponse } from 'node:http';
import { securityHeaders } from './console-files.ts';
import { escapeText } from './with-title.ts';

/**
 * Answers a link that a file has opened. The browser sends a `SameSite=Strict` cookie only when a page of the console itself causes the
 * request: a redirect would still be caused by the file. The page is titled with the app's name.
 */
export function sendEntrancePage(
  response: ServerResponse,
  { cookie, location, title }: { cookie: string; location: string; title: string },
): void {
  const type = 'text/html; charset=utf-8';
  response.writeHead(200, { ...securityHeaders, 'content-type': type, 'set-cookie': cookie });
  response.end(
    `<!doctype html><meta charset="utf-8"><meta name="color-scheme" content="light dark"><meta http-equiv="refresh" content="0; url=${location}"><title>${escapeText(title)}</title>\n`,
  );
}
