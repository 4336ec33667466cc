import { asArray, asObject, asText, field, type JsonObject } from '../json/read-value.ts';
import { toFormatError, toNotFound } from '../server/api-error.ts';
import type { Collections } from '../store/collections.ts';

type Act = (collections: Collections, action: JsonObject) => void;

const textOf = (action: JsonObject, name: string) => asText(field(action, name), name);

const acts: Readonly<Record<string, Act>> = {
  create_alias: (collections, action) =>
    collections.setAlias(textOf(action, 'alias_name'), textOf(action, 'collection_name')),
  delete_alias: (collections, action) => collections.removeAlias(textOf(action, 'alias_name')),
  rename_alias: (collections, action) => {
    const old = textOf(action, 'old_alias_name');
    const found = collections.listAliases().find(({ alias_name: name }) => name === old);
    if (found === undefined) throw toNotFound(`Alias ${old} does not exists!`);
    collections.setAlias(textOf(action, 'new_alias_name'), found.collection_name);
    collections.removeAlias(old);
  },
};

/** "Update aliases": all actions in one transaction. @throws {ApiError} 400, 404, 409 */
export function changeAliases(collections: Collections, value: unknown): void {
  const actions = asArray(field(asObject(value, ''), 'actions'), 'actions').map((one, at) => {
    const action = asObject(one, `actions[${at}]`);
    const name = Object.keys(acts).find((known) => field(action, known) !== undefined);
    const act = name === undefined ? undefined : acts[name];
    if (name === undefined || act === undefined)
      throw toFormatError(`actions[${at}]`, `expected one of ${Object.keys(acts).join(', ')}`);
    return () => act(collections, asObject(field(action, name), name));
  });
  collections.db.transaction(() => {
    for (const act of actions) act();
  }, true);
}
