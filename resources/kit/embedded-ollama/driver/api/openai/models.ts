import type { ModelEntry } from '../../models/model-entry.ts';
import { toTaggedName } from '../../models/name-map.ts';
import type { Call } from '../call.ts';

const toModel = (name: string, { modifiedAt }: ModelEntry) => ({
  id: toTaggedName(name),
  object: 'model',
  created: Math.floor(Date.parse(modifiedAt) / 1000),
  owned_by: 'library',
});

/** `GET /v1/models` */
export function answerModelList({ registry, reply }: Call): void {
  reply.json(200, {
    object: 'list',
    data: registry.names().map(({ name, model }) => toModel(name, model.entry)),
  });
}

/** `GET /v1/models/<name>` */
export function answerModel({ registry, reply, rest }: Call): void {
  reply.json(200, toModel(rest, registry.resolve(rest).entry));
}
