import { readFile as readText, realpath } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { RuntimeError } from '../errors.ts';
import type { Target } from '../http/target.ts';
import { findIconPaths, readAppIcon } from './app-icon.ts';
import { findBasePath } from './base-path.ts';
import { createContentTags } from './content-tag.ts';
import { type Found, findFile, readFile, type StaticFile } from './find-file.ts';
import { isNavigation, takesPage } from './navigation.ts';
import { isHidden, type RequestPath, toRequestPath } from './request-path.ts';
import { sendFile } from './send-file.ts';

/** Answers requests for the files of a built user interface. */
export interface StaticHost {
  /** Where the page was built to be served, with a slash at both ends. */
  base: string;
  /** @throws {RuntimeError} `route-unknown` (404), `method-not-allowed` (405), `range-invalid` (416) */
  answer(request: IncomingMessage, response: ServerResponse, target: Target): Promise<void>;
}

/**
 * Serves `folder`. `icons` is the folder with the app's icon, for pages whose own icon is missing.
 * @throws system errors when a folder cannot be read
 */
export async function openStaticHost(folder: string, icons?: string): Promise<StaticHost> {
  const root = await realpath(folder);
  const tags = createContentTags();
  const html = await readIndex(root);
  const base = await readBasePath(root, html);
  const iconPaths = findIconPaths(html, base);
  const iconFolder = icons && (await realpath(icons));
  const findIcon = async (path: string): Promise<StaticFile | undefined> =>
    iconFolder !== undefined && iconPaths.has(path) ? readAppIcon(iconFolder, path) : undefined;

  return {
    base,
    async answer(request, response, { path, search }) {
      assertReads(request, response, path);
      if (base !== '/' && (path === '/' || path === base.slice(0, -1))) {
        redirect(response, base, search);
        return;
      }
      // Requests outside the base, such as /favicon.ico, find files too.
      const place = path.startsWith(base) ? base : '/';
      const wanted = toRequestPath(path.slice(place.length - 1));
      const found = wanted === undefined ? undefined : await findFile(root, wanted);
      if (found !== undefined && 'redirect' in found) {
        redirect(response, `${place}${toUrlPath(found)}`, search);
        return;
      }
      const file = found?.file ?? (await findIcon(path)) ?? (await findPage(root, request, path, wanted));
      if (file !== undefined) {
        await sendFile(request, response, file, tags);
        return;
      }
      const missing = takesPage(request.headers) ? await readFile(root, '404.html') : undefined;
      if (missing === undefined) {
        throw new RuntimeError('route-unknown', `not found: ${path}`, 'check the address', 404);
      }
      await sendFile(request, response, missing, tags, 404);
    },
  };
}

/**
 * The page for a route of the page's own script. A site with a 404.html and no 200.html (the page for every other path, by the
 * convention of static hosts) has no such routes.
 */
async function findPage(
  root: string,
  { headers }: IncomingMessage,
  path: string,
  wanted: RequestPath | undefined,
): Promise<StaticFile | undefined> {
  if (!isNavigation(headers, path) || (wanted !== undefined && isHidden(wanted.names))) return undefined;
  const page = await readFile(root, '200.html');
  if (page !== undefined) return page;
  return (await readFile(root, '404.html')) === undefined ? readFile(root, 'index.html') : undefined;
}

/** The text of the start page; an empty one where there is none that is not compressed. */
async function readIndex(root: string): Promise<string> {
  const page = await readFile(root, 'index.html');
  const path = page?.variants.get('identity')?.path;
  return path === undefined ? '' : readText(path, 'utf8');
}

async function readBasePath(root: string, html: string): Promise<string> {
  const hasFile = async (name: string): Promise<boolean> => {
    const names = toRequestPath(`/${name}`)?.names;
    return names !== undefined && (await readFile(root, names.join('/'))) !== undefined;
  };
  return findBasePath(html, hasFile);
}

function assertReads({ method }: IncomingMessage, response: ServerResponse, path: string): void {
  if (method === 'GET' || method === 'HEAD') return;
  response.setHeader('allow', 'GET, HEAD');
  throw new RuntimeError('method-not-allowed', `method ${method} is not allowed for ${path}`, 'use GET', 405);
}

function toUrlPath({ redirect: path }: Extract<Found, { redirect: string }>): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** Browsers cache a permanent redirect unless `no-cache` is set, and another app can have this port later. */
function redirect(response: ServerResponse, path: string, search: string): void {
  response
    .writeHead(301, { location: `${path}${search}`, 'cache-control': 'no-cache', 'content-length': 0 })
    .end();
}
