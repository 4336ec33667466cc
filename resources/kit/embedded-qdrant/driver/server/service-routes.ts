import type { Collections } from '../store/collections.ts';
import type { Trouble } from '../store/database.ts';

/** The version of Qdrant's REST API that this server follows: clients compare it with their own. */
export const apiVersion = '1.19.0';

/** An answer outside of Qdrant's form of a result. */
export interface Page {
  status: number;
  type: 'text/plain' | 'application/json';
  body: string;
}

const text = (body: string, status = 200): Page => ({ status, type: 'text/plain', body });

function toMetrics(collections: Collections): string {
  const names = collections.listNames();
  const points = names.reduce((sum, name) => sum + collections.get(name).slots.count, 0);
  return [
    '# TYPE app_info gauge',
    `app_info{name="embedded-qdrant",version="${apiVersion}"} 1`,
    '# TYPE collections_total gauge',
    `collections_total ${names.length}`,
    '# TYPE collections_points_total gauge',
    `collections_points_total ${points}`,
    '',
  ].join('\n');
}

function toReadiness(trouble: Trouble | undefined): Page {
  return trouble === undefined ? text('all shards are ready') : text(`not ready: ${trouble.message}`, 503);
}

/** The pages that need no key, by path; undefined for other paths. */
export function findOpenPage(path: string, trouble: () => Trouble | undefined): Page | undefined {
  if (path === '/healthz') return text('healthz check passed');
  if (path === '/livez') return text('livez check passed');
  return path === '/readyz' ? toReadiness(trouble()) : undefined;
}

/** The other pages of the server. */
export function findPage(path: string, collections: Collections): Page | undefined {
  if (path === '/metrics') return text(toMetrics(collections));
  if (path !== '/') return undefined;
  const body = JSON.stringify({
    title: 'qdrant - vector search engine',
    version: apiVersion,
    commit: 'embedded-qdrant',
  });
  return { status: 200, type: 'application/json', body };
}
