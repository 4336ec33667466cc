/** What happens with an address that a page wants to open. */
export type NavigationPlan = 'allow' | 'external' | 'deny';

const external = new Set(['http:', 'https:', 'mailto:']);
const loopback = /^(?:127(?:\.\d{1,3}){3}|\[::1\]|(?:.+\.)?localhost)$/;

function parseAddress(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

/** The origin of an address; undefined for one without, such as `file:` or `data:`. */
export function toOrigin(address: string): string | undefined {
  const url = parseAddress(address);
  return url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')
    ? undefined
    : url.origin;
}

/**
 * Plans a navigation of a window: pages of the app's `origins` stay in it, addresses of the web and of mail go to the user's programs. Other
 * servers of this machine are denied: the user's browser could send them credentials that it has for them.
 */
export function planNavigation(address: string, origins: ReadonlySet<string>): NavigationPlan {
  const url = parseAddress(address);
  if (url === undefined) return 'deny';
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  if (isWeb && origins.has(url.origin)) return url.username === '' ? 'allow' : 'deny';
  if (isWeb && loopback.test(url.hostname)) return 'deny';
  return external.has(url.protocol) ? 'external' : 'deny';
}
