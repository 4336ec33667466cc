/** The loopback names in a Host header and in an origin. */
export const loopbackHosts = ['127.0.0.1', 'localhost', '[::1]'] as const;

/** The loopback address to listen on for a host of the manifest; undefined for another host. */
export function toLoopback(host: string): '127.0.0.1' | '::1' | undefined {
  const name = host.toLowerCase();
  if (name === '127.0.0.1' || name === 'localhost') return '127.0.0.1';
  return name === '::1' || name === '[::1]' ? '::1' : undefined;
}

/** The origins of a page that is served on the loopback `port`. */
export function toLoopbackOrigins(port: number): string[] {
  return loopbackHosts.map((name) => `http://${name}:${port}`);
}

/** Whether a Host header names this machine and, if both state a port, `port`. Every 127.x.x.x is this machine. */
export function isLoopbackHost(header: string, port?: number): boolean {
  const match = /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/.exec(header.toLowerCase());
  if (match === null) return false;
  const [, name = '', given] = match;
  const isName = loopbackHosts.some((own) => own === name) || /^127(?:\.\d{1,3}){3}$/.test(name);
  return isName && (given === undefined || port === undefined || Number(given) === port);
}

/** The headers in which a browser states the page that caused a request. Names are lower case, as in Node. */
export interface CallerHeaders {
  host?: string | undefined;
  origin?: string | undefined;
  referer?: string | undefined;
  'sec-fetch-site'?: string | string[] | undefined;
  'sec-fetch-mode'?: string | string[] | undefined;
  'sec-fetch-dest'?: string | string[] | undefined;
}

/** What a server's own pages send. */
export interface OwnPages {
  isOwnHost(host: string): boolean;
  /** The origins of the app's pages, on this port and on others. Not called for a program, which states none. */
  origins(): readonly string[];
  /** Whether a link on another site may open this page, in a window and not in a frame. */
  fromLinks: boolean;
}

/**
 * The header that shows that a web page of another origin caused a request: a foreign Host (a name that was rebound to
 * 127.0.0.1), a foreign Origin, or a foreign Sec-Fetch-Site, which browsers send even without an Origin (an <img>). A page on another
 * port of this machine is foreign too, unless it is one of the app's. Undefined when the request comes from a page of the app or from a program.
 */
export function findForeignHeader(
  headers: CallerHeaders,
  own: OwnPages,
): 'host' | 'origin' | 'sec-fetch-site' | undefined {
  const { host, origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': dest } = headers;
  if (host === undefined || !own.isOwnHost(host)) return 'host';
  if (origin !== undefined) return own.origins().includes(origin.toLowerCase()) ? undefined : 'origin';
  if (site === undefined || site === 'none' || site === 'same-origin') return undefined;
  const opensWindow = mode === 'navigate' && dest === 'document';
  if (opensWindow) return own.fromLinks ? undefined : 'sec-fetch-site';
  return isFromOwnPage(headers, own) ? undefined : 'sec-fetch-site';
}

/**
 * Whether a part of a page (an <img>, a frame) belongs to a page of the app on another port: no page can forge the Referer. It shows
 * nothing for a window: the app's link to another site may have been redirected here.
 */
function isFromOwnPage({ referer }: CallerHeaders, own: OwnPages): boolean {
  const page = referer === undefined ? null : URL.parse(referer);
  return page !== null && own.origins().includes(page.origin);
}
