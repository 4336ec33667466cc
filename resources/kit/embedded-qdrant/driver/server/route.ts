import type { Collections } from '../store/collections.ts';
import type { Database } from '../store/database.ts';

/** A request that has come in whole. */
export interface Call {
  collections: Collections;
  db: Database;
  /** The variable parts of the path, decoded, by name. */
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  /** The JSON of the body; undefined when there is none. */
  body: unknown;
}

/** The JSON of `result`. */
export type Handle = (call: Call) => string;

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The parts of the path; one that begins with ":" is a variable. */
  parts: readonly string[];
  handle: Handle;
}

/** Whether the answer waits until the change is on the disk. */
export const isWaiting = ({ query }: Call): boolean => query.get('wait') === 'true';

const isVariable = (part: string) => part.startsWith(':');

/** The variables of a path that fits a route; undefined for one that does not. */
export function matchRoute({ parts }: Route, path: readonly string[]): Record<string, string> | undefined {
  if (parts.length !== path.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of parts.entries()) {
    const value = path[at] ?? '';
    if (isVariable(part)) params[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
}

/** The route of a request. Of several that fit the path, the one with the fewest variables. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: readonly string[],
): { route: Route; params: Record<string, string> } | undefined {
  const fitting = routes.flatMap((route) => {
    const params = route.method === method ? matchRoute(route, path) : undefined;
    return params === undefined ? [] : [{ route, params }];
  });
  return fitting.sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length)[0];
}
