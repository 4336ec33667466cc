import type { IncomingHttpHeaders } from 'node:http';
import { parseBody } from '../json/parse-json.ts';
import { toJson } from '../json/write-json.ts';
import type { Collections } from '../store/collections.ts';
import { ApiError } from './api-error.ts';
import { assertKey } from './api-key.ts';
import { collectionRoutes } from './collection-routes.ts';
import { pointRoutes } from './point-routes.ts';
import { assertOffered } from './refused-routes.ts';
import { findRoute } from './route.ts';
import { findOpenPage, findPage, type Page } from './service-routes.ts';

const routes = [...collectionRoutes, ...pointRoutes];

export interface ServerRequest {
  method: string;
  /** Path and query. */
  url: string;
  headers: IncomingHttpHeaders;
  /** Reads the body. @throws {ApiError} 413 */
  readBody: () => Promise<Uint8Array>;
}

export interface ServerOptions {
  collections: Collections;
  apiKey: string;
  log: (line: string) => void;
}

const json = (status: number, body: string): Page => ({ status, type: 'application/json', body });

/** Seconds since `start`, as Qdrant reports the time of a request. */
const toSeconds = (start: number) => ((performance.now() - start) / 1000).toFixed(9);

function toPath(pathname: string): string[] {
  try {
    return pathname
      .replace(/^\/|\/$/g, '')
      .split('/')
      .map(decodeURIComponent);
  } catch {
    throw new ApiError(400, 'Wrong input: the path of the request has a wrong escape');
  }
}

async function answer(
  { method, url, headers, readBody }: ServerRequest,
  options: ServerOptions,
): Promise<string | Page> {
  const { collections, apiKey } = options;
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const { db } = collections;
  if (method === 'GET' || method === 'HEAD') {
    const open = findOpenPage(pathname, () => db.trouble);
    if (open !== undefined) return open;
  }
  assertKey(headers, apiKey);
  const page =
    method === 'GET' || method === 'HEAD' ? db.guard(() => findPage(pathname, collections)) : undefined;
  if (page !== undefined) return page;
  const path = toPath(pathname);
  const found = findRoute(routes, method, path);
  if (found === undefined) {
    assertOffered(path);
    throw new ApiError(
      404,
      `Not found: ${method} ${pathname.slice(0, 200)} is not a call of Qdrant's REST API`,
    );
  }
  const body = parseBody(await readBody());
  return db.guard(() =>
    found.route.handle({ collections, db, params: found.params, query: searchParams, body }),
  );
}

function toFault(error: unknown, log: ServerOptions['log']): { status: number; message: string } {
  if (error instanceof ApiError) return { status: error.status, message: error.message };
  if (error instanceof RangeError && /memory|call stack|string length/i.test(error.message)) {
    log(`a request was too large for the memory: ${error.message}`);
    return {
      status: 500,
      message: `Service internal error: the request needs more memory than there is: ${error.message}`,
    };
  }
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return { status: 500, message: 'Service internal error: the log of the service has the details' };
}

/** Answers a request in Qdrant's form: `{result, status, time}`, or `{status: {error}, time}`. Never rejects. */
export async function answerRequest(request: ServerRequest, options: ServerOptions): Promise<Page> {
  const start = performance.now();
  try {
    const result = await answer(request, options);
    if (typeof result !== 'string') return result;
    return json(200, `{"result":${result},"status":"ok","time":${toSeconds(start)}}`);
  } catch (error) {
    const { status, message } = toFault(error, options.log);
    return json(status, `{"status":${toJson({ error: message })},"time":${toSeconds(start)}}`);
  }
}
