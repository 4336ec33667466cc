import { type Access, basePath } from './access.ts';
import type { Page } from './options.ts';

/** A one-time link into the console, once for each host; each form has a code of its own. */
export interface ConsoleLink {
  /** With the random name. */
  named: string;
  /** With 127.0.0.1. */
  address: string;
}

/** Creates a link. */
export function createConsoleLink({ hosts, createCode }: Access, page: Page): ConsoleLink {
  const toLink = (host: string) =>
    `http://${host}${basePath}enter?${new URLSearchParams({ code: createCode(host), page })}`;
  return { named: toLink(hosts.name), address: toLink(hosts.address) };
}

/** The link in a document of the running shell, which is that of the console on the same port. @throws Error for any other */
export function parseConsoleLink(document: unknown, port: number): ConsoleLink {
  const { link: address, named } = document as { link?: unknown; named?: unknown };
  const shape = /^http:\/\/(127\.0\.0\.1|[0-9a-f]{32}\.localhost):(\d+)\/console\/enter\?[\w=&-]+$/;
  const toHost = (link: unknown) => {
    const [, host, given] = shape.exec(String(link)) ?? [];
    return Number(given) === port ? host : undefined;
  };
  if (typeof address === 'string' && toHost(address) === '127.0.0.1') {
    if (named === undefined) return { named: address, address };
    if (typeof named === 'string' && toHost(named)?.endsWith('.localhost') === true)
      return { named, address };
  }
  throw new Error('the running app gave a link that does not lead to its console');
}
