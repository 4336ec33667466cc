import { asFlag, asText, field, isObject, type JsonObject } from '../json/read-value.ts';
import { parseJson } from '../json/parse-json.ts';
import { toFloatsText, toFloatText, toJson } from '../json/write-json.ts';
import { type PayloadSelection, parsePayloadSelection, selectPayload } from '../payload/select.ts';
import type { Collection } from '../store/collection.ts';
import { toIdText } from './point-id.ts';

/** Which parts of a point an answer has. */
export interface Parts {
  payload: PayloadSelection;
  /** Names of vectors; true is all of them. */
  vectors: boolean | readonly string[];
}

/** Reads `with_payload` and `with_vector` (`with_vectors` in older clients). @throws {ApiError} 400 */
export function parseParts(body: JsonObject, hasPayload: boolean): Parts {
  const value = field(body, 'with_vector') ?? field(body, 'with_vectors') ?? false;
  const vectors = Array.isArray(value)
    ? value.map((name) => asText(name, 'with_vector'))
    : asFlag(value, 'with_vector');
  return { payload: parsePayloadSelection(field(body, 'with_payload'), hasPayload), vectors };
}

function toPayloadText(text: string, selection: PayloadSelection): string | undefined {
  if (selection.kind === 'none') return undefined;
  if (selection.kind === 'all') return text;
  const payload = parseJson(text);
  return toJson(isObject(payload) && 'paths' in selection ? selectPayload(payload, selection) : {});
}

function toVectorText(
  collection: Collection,
  slot: number,
  wanted: boolean | readonly string[],
): string | undefined {
  if (wanted === false) return undefined;
  const unnamed = collection.fields.get('');
  if (unnamed !== undefined) {
    const vector = unnamed.read(slot);
    return vector === undefined ? undefined : toFloatsText(vector);
  }
  const names = wanted === true ? [...collection.fields.keys()] : wanted;
  const texts = names.flatMap((name) => {
    const vector = collection.fields.get(name)?.read(slot);
    return vector === undefined ? [] : [`${JSON.stringify(name)}:${toFloatsText(vector)}`];
  });
  return `{${texts.join(',')}}`;
}

/** A point of an answer as JSON; `more` are the score or the value that the order comes from. */
export function toRecordText(
  collection: Collection,
  slot: number,
  parts: Parts,
  more: { score?: number; order_value?: number } = {},
): string {
  const { version, payload } = collection.readPoint(slot);
  const id = collection.slots.idAt(slot) ?? 0;
  const fields: [string, string | undefined][] = [
    ['id', toIdText(id)],
    ['version', more.score === undefined ? undefined : String(version)],
    ['score', more.score === undefined ? undefined : toFloatText(more.score)],
    ['payload', toPayloadText(payload, parts.payload)],
    ['vector', toVectorText(collection, slot, parts.vectors)],
    ['order_value', more.order_value === undefined ? undefined : String(more.order_value)],
  ];
  return `{${fields.flatMap(([name, text]) => (text === undefined ? [] : [`"${name}":${text}`])).join(',')}}`;
}

export const toListText = (texts: readonly string[]): string => `[${texts.join(',')}]`;
