import { RuntimeError } from '../errors.ts';

export type Method = 'GET' | 'POST';

/** A route as the router sees it. Example of `path`: `/services/{id}/restart`. */
export interface Routed {
  method: Method;
  path: string;
}

export interface Found<Route> {
  route: Route;
  /** Decoded `{name}` parts of the path. */
  params: Readonly<Record<string, string>>;
}

export interface Router<Route> {
  /**
   * The route for a request; HEAD uses the route for GET.
   * @throws {RuntimeError} `route-unknown` (404), `method-not-allowed` (405, with `allow`)
   */
  find(method: string, path: string): Found<Route>;
}

const noParams: Readonly<Record<string, string>> = Object.freeze({});

/** Builds a router: a path without parameters is one map look-up. */
export function createRouter<Route extends Routed>(routes: readonly Route[]): Router<Route> {
  const plain = Map.groupBy(
    routes.filter(({ path }) => !path.includes('{')),
    ({ path }) => path,
  );
  const patterns = routes
    .filter(({ path }) => path.includes('{'))
    .map((route) => ({ route, parts: route.path.split('/') }));

  function findMatches(path: string): Found<Route>[] {
    const given = path.split('/');
    return [
      ...(plain.get(path) ?? []).map((route) => ({ route, params: noParams })),
      ...patterns.flatMap(({ route, parts }) => {
        const params = matchParts(parts, given);
        return params === undefined ? [] : [{ route, params }];
      }),
    ];
  }

  return {
    find(method, path) {
      // Node omits the body of a response to HEAD.
      const wanted = method === 'HEAD' ? 'GET' : method;
      const route = plain.get(path)?.find((candidate) => candidate.method === wanted);
      if (route !== undefined) return { route, params: noParams };
      const matches = findMatches(path);
      const found = matches.find((match) => match.route.method === wanted);
      if (found !== undefined) return found;
      if (matches.length > 0) {
        throw new WrongMethod(method, path, matches.map((match) => match.route.method).join(', '));
      }
      const remedy = 'GET /openapi.json lists every call';
      throw new RuntimeError('route-unknown', `not found: ${path}`, remedy, 404);
    },
  };
}

/** 405; `allow` is the value of the header Allow. */
export class WrongMethod extends RuntimeError {
  readonly allow: string;

  constructor(method: string, path: string, allow: string) {
    super('method-not-allowed', `method ${method} is not allowed for ${path}`, `use ${allow}`, 405);
    this.allow = allow;
  }
}

function matchParts(wanted: readonly string[], given: readonly string[]): Record<string, string> | undefined {
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
