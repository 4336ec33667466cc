import { toNotSupported } from './api-error.ts';

interface Refusal {
  path: RegExp;
  what: string;
  instead: string;
}

const refusals: readonly Refusal[] = [
  {
    path: /^(?:collections\/[^/]+\/)?(?:snapshots|full-snapshots)(?:\/|$)|^collections\/[^/]+\/shards\/[^/]+\/snapshots/,
    what: 'snapshots',
    instead: 'Copy the points with scroll and upsert.',
  },
  {
    path: /^collections\/[^/]+\/shards(?:\/|$)/,
    what: 'sharding',
    instead: 'Use one collection for each shard.',
  },
  {
    path: /^(?:cluster|collections\/[^/]+\/cluster)(?:\/|$)/,
    what: 'cluster',
    instead: 'There is one server for one app.',
  },
  {
    path: /^collections\/[^/]+\/points\/discover(?:\/|$)/,
    what: 'discover',
    instead: 'Use search, query or recommend.',
  },
  {
    path: /^collections\/[^/]+\/points\/(?:search|query|recommend)\/groups$/,
    what: 'groups',
    instead: 'Search, and group the results.',
  },
  {
    path: /^collections\/[^/]+\/points\/search\/matrix(?:\/|$)/,
    what: 'search/matrix',
    instead: 'Search with the vector of each point.',
  },
  {
    path: /^(?:locks|issues|telemetry)$/,
    what: 'locks, issues and telemetry',
    instead: 'Use /healthz and /metrics.',
  },
];

/** Refuses by its name what Qdrant has and this server does not. @throws {ApiError} 501 */
export function assertOffered(path: readonly string[]): void {
  const joined = path.join('/');
  const found = refusals.find((one) => one.path.test(joined));
  if (found !== undefined) throw toNotSupported(found.what, found.instead);
}
