import type { Call } from '../control/context.ts';
import { RuntimeError } from '../errors.ts';
import type { Scope } from '../keys/scopes.ts';

export type Method = 'GET' | 'POST';

/** One call of the control API. `open` needs no token. */
export interface Route {
  /** Its operationId, the key of its contract. */
  id: string;
  method: Method;
  /** Such as `/services/{id}/restart`. */
  path: string;
  scope: Scope | 'open';
  /** Needs what is only there once the start has come to the services: such a call is answered then. */
  waits?: true;
  handle(call: Call): void | Promise<void>;
}

export interface Found {
  route: Route;
  params: Record<string, string>;
}

/** @throws RuntimeError 404 `route-unknown`, 405 `method-not-allowed` (with `allow`) */
export function findRoute(routes: readonly Route[], method: string, path: string): Found {
  const matches = routes.flatMap((route) => {
    const params = matchPath(route.path, path);
    return params === undefined ? [] : [{ route, params }];
  });
  // HEAD is GET whose body Node leaves out.
  const wanted = method === 'HEAD' ? 'GET' : method;
  const found = matches.find(({ route }) => route.method === wanted);
  if (found !== undefined) return found;
  if (matches.length === 0) {
    const message = `there is no ${path} here`;
    throw new RuntimeError('route-unknown', message, 'GET /openapi.json lists every call', 404);
  }
  throw new WrongMethod(method, path, matches.map(({ route }) => route.method).join(', '));
}

export class WrongMethod extends RuntimeError {
  readonly allow: string;

  constructor(method: string, path: string, allow: string) {
    super('method-not-allowed', `${path} does not take ${method}`, `use ${allow}`, 405);
    this.allow = allow;
  }
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const text = given[index] ?? '';
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined) {
      if (part !== text) return undefined;
    } else {
      const decoded = decode(text);
      if (decoded === undefined || decoded === '') return undefined;
      params[name] = decoded;
    }
  }
  return params;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
