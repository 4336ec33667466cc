import { asArray, asObject, field } from '../json/read-value.ts';
import { toJson } from '../json/write-json.ts';
import { applyBatch, applyChange, changes, type ParseChange } from '../points/change-points.ts';
import { facet } from '../points/facet.ts';
import { parsePathId } from '../points/point-id.ts';
import { query, recommend } from '../points/query.ts';
import { count, readOne, retrieve, scroll } from '../points/scroll.ts';
import { search } from '../points/search.ts';
import type { Collection } from '../store/collection.ts';
import { type Call, type Handle, isWaiting, type Route } from './route.ts';

const collectionOf = ({ collections, params }: Call): Collection => collections.get(params['name'] ?? '');

const route = (method: Route['method'], path: string, handle: Handle): Route => ({
  method,
  parts: ['collections', ':name', 'points', ...path.split('/').filter((part) => part !== '')],
  handle,
});

const changing = (method: Route['method'], path: string, parse: ParseChange): Route =>
  route(method, path, (call) => toJson(applyChange(collectionOf(call), parse, call.body, isWaiting(call))));

type Answer = (collection: Collection, body: unknown) => string;

const reading = (path: string, answer: Answer): Route =>
  route('POST', path, (call) => answer(collectionOf(call), call.body));

/** Several searches in one request; each is answered as if it were alone. */
const readingEach = (path: string, answer: Answer, toResult: (text: string) => string): Route =>
  reading(path, (collection, value) => {
    const searches = asArray(field(asObject(value, ''), 'searches'), 'searches');
    return `[${searches.map((one) => toResult(answer(collection, one))).join(',')}]`;
  });

const asIs = (text: string) => text;
const toPoints = (text: string) => `{"points":${text}}`;

export const pointRoutes: readonly Route[] = [
  changing('PUT', '', changes.upsert),
  changing('POST', 'delete', changes.delete),
  changing('POST', 'payload', changes.set_payload),
  changing('PUT', 'payload', changes.overwrite_payload),
  changing('POST', 'payload/delete', changes.delete_payload),
  changing('POST', 'payload/clear', changes.clear_payload),
  changing('PUT', 'vectors', changes.update_vectors),
  changing('POST', 'vectors/delete', changes.delete_vectors),
  route('POST', 'batch', (call) => toJson(applyBatch(collectionOf(call), call.body, isWaiting(call)))),
  reading('', retrieve),
  route('GET', ':id', (call) => readOne(collectionOf(call), parsePathId(call.params['id'] ?? ''))),
  reading('search', search),
  readingEach('search/batch', search, asIs),
  reading('query', (collection, body) => toPoints(query(collection, body))),
  readingEach('query/batch', query, toPoints),
  reading('recommend', recommend),
  readingEach('recommend/batch', recommend, asIs),
  reading('scroll', scroll),
  reading('count', (collection, body) => toJson({ count: count(collection, body) })),
  {
    method: 'POST',
    parts: ['collections', ':name', 'facet'],
    handle: (call) => toJson(facet(collectionOf(call), call.body)),
  },
];
