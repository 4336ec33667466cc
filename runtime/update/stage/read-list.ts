import { type PayloadList, payloadListSchema } from '../../../schema/payload-list.ts';

/** A payload.json; undefined for a text that is none. */
export function parsePayloadList(text: string): PayloadList | undefined {
  try {
    return payloadListSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
