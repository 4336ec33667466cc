import type { IncomingHttpHeaders } from 'node:http';

/** What pages load and people do not open: without Sec-Fetch headers, a missing one is not taken for a route. */
const subresource =
  /\.(?:[cm]?js|css|map|wasm|png|jpe?g|gif|webp|avif|svg|ico|bmp|woff2?|ttf|otf|eot|mp[34]|webm|ogg|wav|m4a)$/i;

/**
 * Whether the browser opens a page here, so that a path without a file is a route of the page's own script, dots or not. Sec-Fetch-Dest
 * and -Mode say so (Fetch Metadata); older browsers ask for text/html only when they navigate.
 */
export function isNavigation(headers: IncomingHttpHeaders, path: string): boolean {
  const { accept = '', 'sec-fetch-mode': mode, 'sec-fetch-dest': dest } = headers;
  if (mode !== undefined || dest !== undefined) {
    return mode === 'navigate' || ['document', 'iframe', 'frame'].includes(String(dest));
  }
  return /\btext\/html\b/i.test(accept) && !subresource.test(path);
}

/** Whether an error may be shown as a page: anything but a part of a page, or a program that asks for other types. */
export function takesPage({ accept, 'sec-fetch-dest': dest }: IncomingHttpHeaders): boolean {
  if (dest !== undefined && !['document', 'iframe', 'frame', 'empty'].includes(String(dest))) return false;
  return accept === undefined || /text\/html|text\/\*|\*\/\*/i.test(accept);
}
