import { changeAliases } from '../collections/aliases.ts';
import { parseCollectionConfig, patchConfig } from '../collections/config.ts';
import { toCollectionInfo } from '../collections/info.ts';
import { createIndex, deleteIndex } from '../collections/payload-index.ts';
import { toJson } from '../json/write-json.ts';
import type { Handle, Route } from './route.ts';

/** A change without a result of its own. */
const done =
  (change: (call: Parameters<Handle>[0], name: string) => void): Handle =>
  (call) => {
    change(call, call.params['name'] ?? '');
    return 'true';
  };

const completed = '{"operation_id":0,"status":"completed"}';

const route = (method: Route['method'], path: string, handle: Handle): Route => ({
  method,
  parts: path.split('/'),
  handle,
});

export const collectionRoutes: readonly Route[] = [
  route('GET', 'collections', ({ collections }) =>
    toJson({ collections: collections.listNames().map((name) => ({ name })) }),
  ),
  route(
    'PUT',
    'collections/:name',
    done(({ collections, body }, name) => collections.create(name, parseCollectionConfig(body ?? {}))),
  ),
  route('GET', 'collections/:name', ({ collections, params }) =>
    toJson(toCollectionInfo(collections.get(params['name'] ?? ''))),
  ),
  route(
    'PATCH',
    'collections/:name',
    done(({ collections, body }, name) =>
      collections.setConfig(name, patchConfig(collections.get(name).config, body)),
    ),
  ),
  route('DELETE', 'collections/:name', ({ collections, params }) =>
    String(collections.remove(params['name'] ?? '')),
  ),
  route('GET', 'collections/:name/exists', ({ collections, params }) =>
    toJson({ exists: collections.find(params['name'] ?? '') !== undefined }),
  ),
  route('PUT', 'collections/:name/index', ({ collections, params, body }) => {
    createIndex(collections, params['name'] ?? '', body);
    return completed;
  }),
  route('DELETE', 'collections/:name/index/:field', ({ collections, params }) => {
    deleteIndex(collections, params['name'] ?? '', params['field'] ?? '');
    return completed;
  }),
  route(
    'POST',
    'collections/aliases',
    done(({ collections, body }) => changeAliases(collections, body)),
  ),
  route('GET', 'aliases', ({ collections }) => toJson({ aliases: collections.listAliases() })),
  route('GET', 'collections/:name/aliases', ({ collections, params }) => {
    const { name } = collections.get(params['name'] ?? '');
    return toJson({ aliases: collections.listAliases().filter((alias) => alias.collection_name === name) });
  }),
];
