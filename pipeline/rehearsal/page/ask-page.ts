import type { Sandbox, SandboxHttpResponse } from '../../ports.ts';
import { findCssReferences } from './css-references.ts';
import { findHtmlReferences } from './html-references.ts';
import { findManifestReferences } from './manifest-references.ts';
import { findModuleReferences } from './module-references.ts';
import { type PageFile, type Reference, resolveReferences } from './reference.ts';

/** A file that was asked for in vain, and how it was answered. */
export interface MissingFile extends PageFile {
  why: string;
}

export type AskedPage =
  | { ok: false; why: string }
  | { ok: true; url: string; files: PageFile[]; missing: MissingFile[]; hosts: string[] };

type Asker = Pick<Sandbox, 'request'>;

const timeoutMs = 10_000;
const mostRedirects = 5;
const decode = (body: Uint8Array) => new TextDecoder().decode(body);
const isHtml = ({ headers }: SandboxHttpResponse) =>
  /^(?:text\/html|application\/xhtml\+xml)\b/i.test(headers['content-type'] ?? '');

async function get(
  sandbox: Asker,
  port: number,
  path: string,
  headers: Record<string, string>,
): Promise<SandboxHttpResponse> {
  return sandbox.request({ port, path, method: 'GET', headers, timeoutMs });
}

/** The start page as a browser opens it, redirects on the same origin followed. */
async function openPage(
  sandbox: Asker,
  port: number,
): Promise<{ url: string; html: string } | { why: string }> {
  const { origin } = new URL(`http://127.0.0.1:${port}`);
  let url = `${origin}/`;
  const headers = {
    accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
    'sec-fetch-site': 'none',
  };
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const { pathname, search } = new URL(url);
    const response = await get(sandbox, port, `${pathname}${search}`, headers);
    const { location } = response.headers;
    if (response.status >= 300 && response.status < 400 && location !== undefined) {
      const next = new URL(location, url);
      if (next.origin !== origin) return { why: `${pathname} leads to ${next.origin}` };
      url = next.href;
      continue;
    }
    if (response.status !== 200) return { why: `${pathname} was answered with ${response.status}` };
    if (!isHtml(response)) {
      return {
        why: `${pathname} was answered with the type ${response.headers['content-type'] ?? 'of nothing'}`,
      };
    }
    return { url, html: decode(response.body) };
  }
  return { why: `/ was redirected more than ${mostRedirects} times` };
}

/** Why a response is not the file that was asked for: an error, or the page of a single-page app in place of a file. */
function findFault(response: SandboxHttpResponse, { destination }: PageFile): string | undefined {
  if (response.status >= 400) return `answered with ${response.status}`;
  const needsOther = ['script', 'style', 'image', 'font', 'manifest'].includes(destination);
  return needsOther && isHtml(response) ? 'answered with a page' : undefined;
}

async function findInFile(file: PageFile, isModule: boolean, body: Uint8Array): Promise<Reference[]> {
  if (file.destination === 'style') return findCssReferences(decode(body));
  if (file.destination === 'manifest') return findManifestReferences(decode(body));
  return isModule ? findModuleReferences(decode(body)) : [];
}

/** Asks for a page and for every file that it, its style sheets and its module scripts refer to. */
export async function askPage(sandbox: Asker, port: number): Promise<AskedPage> {
  const { origin } = new URL(`http://127.0.0.1:${port}`);
  const page = await openPage(sandbox, port).catch((error: Error) => ({ why: error.message }));
  if ('why' in page) return { ok: false, why: page.why };
  const { references, modules, base: stated } = await findHtmlReferences(page.html);
  const base = new URL(stated ?? '', page.url).href;
  const modulePaths = new Set([...modules].map((url) => new URL(url, base).pathname));
  const asked = new Map<string, PageFile>();
  const missing: MissingFile[] = [];
  const hosts = new Set<string>();

  async function ask(file: PageFile): Promise<SandboxHttpResponse | undefined> {
    const headers = {
      accept: '*/*',
      'sec-fetch-mode': 'no-cors',
      'sec-fetch-dest': file.destination,
      'sec-fetch-site': 'same-origin',
      referer: page && 'url' in page ? page.url : origin,
    };
    const response = await get(sandbox, port, file.path, headers).catch((error: Error) => error.message);
    const why = typeof response === 'string' ? response : findFault(response, file);
    if (why !== undefined) missing.push({ ...file, why });
    return typeof response === 'string' || why !== undefined ? undefined : response;
  }

  async function follow(found: readonly Reference[], from: string, depth: number): Promise<void> {
    const { files, hosts: others } = resolveReferences(found, from, origin);
    for (const host of others) hosts.add(host);
    for (const file of files) {
      if (asked.has(file.path)) continue;
      asked.set(file.path, file);
      const response = await ask(file);
      if (response === undefined || depth === 0) continue;
      const { pathname } = new URL(file.path, origin);
      const inside = await findInFile(file, modulePaths.has(pathname), response.body);
      await follow(inside, `${origin}${file.path}`, depth - 1);
    }
  }

  await follow(references, base, 1);
  return { ok: true, url: page.url, files: [...asked.values()], missing, hosts: [...hosts].sort() };
}
