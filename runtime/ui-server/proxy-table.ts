import type { ProxiedPath } from '../../schema/bundle/service.ts';
import type { Target } from '../http/target.ts';

/** What every API is asked for. Socket.IO's clients use a path of their own unless they are given another. */
const usual: readonly ProxiedPath[] = [{ path: '/api' }, { path: '/ws' }, { path: '/socket.io' }];

/**
 * The request target that the API is asked with; undefined for a path that is not the API's. `path` is normalized and goes without the
 * query, `url` is the request target as it came.
 */
export type FindProxied = (target: Target, url: string) => string | undefined;

/** `named` comes before the usual paths, and of several the longest counts. */
export function createProxyTable(named: readonly ProxiedPath[]): FindProxied {
  const entries = [...named, ...usual]
    .map(({ path, strip_prefix }) => ({ prefix: path.replace(/\/+$/, ''), strips: strip_prefix === true }))
    .sort((a, b) => b.prefix.length - a.prefix.length);
  return ({ path, search }, url) => {
    const entry = entries.find(({ prefix }) => path === prefix || path.startsWith(`${prefix}/`));
    if (entry === undefined || !entry.strips) return entry && url;
    return `${path.slice(entry.prefix.length) || '/'}${search}`;
  };
}
