import * as z from 'zod';
import { parseInput, readJson } from '../../http/input.ts';
import { RequestError, sendJson } from '../../http/respond.ts';
import type { SecretFault } from '../../interfaces.ts';
import { type Call, need } from '../context.ts';
import { rotateBody, storeBody } from '../contract.ts';

/** POST /secrets: all values are stored, or none and the answer names every reason. */
export async function storeSecrets(call: Call): Promise<void> {
  const secrets = need(call, 'secrets');
  const body = await readJson(call.request);
  const mistyped = toMistyped(body);
  if (mistyped.length > 0) {
    const texts = z.object({ secrets: z.record(z.string(), z.unknown()) }).parse(body).secrets;
    const strings = Object.entries(texts).filter((entry): entry is [string, string] => {
      return typeof entry[1] === 'string';
    });
    refuse([...mistyped, ...secrets.check(Object.fromEntries(strings))]);
  }
  const { secrets: values } = parseInput(storeBody, body, 'body');
  refuse(await secrets.put(values));
  call.options.parts.supervisor?.secretsChanged();
  sendJson(call.response, 200, { status: 'ok' });
}

/** POST /secrets/rotate: new values for generated secrets; services get them at their next start. */
export async function rotateSecrets(call: Call): Promise<void> {
  const secrets = need(call, 'secrets');
  const { ids } = parseInput(rotateBody, await readJson(call.request), 'body');
  refuse(await secrets.rotate(ids));
  call.options.parts.supervisor?.secretsChanged();
  sendJson(call.response, 200, { status: 'ok' });
}

/** Values that are no text, so that they are named together with the other faults. */
function toMistyped(body: unknown): SecretFault[] {
  const shape = z.object({ secrets: z.record(z.string(), z.unknown()) }).safeParse(body);
  if (!shape.success) return [];
  // zod leaves this key out, as if nobody had sent it.
  const magic = Object.hasOwn((body as { secrets: object }).secrets, '__proto__');
  if (magic) return [{ id: '__proto__', code: 'secret-unknown', message: 'there is no secret __proto__' }];
  return Object.entries(shape.data.secrets)
    .filter(([, value]) => typeof value !== 'string')
    .map(([id]) => ({ id, code: 'secret-value-not-text', message: `${id} must be a string` }));
}

function refuse(faults: readonly SecretFault[]): void {
  if (faults.length === 0) return;
  const message = faults.map((fault) => fault.message).join('; ');
  throw new RequestError('secret-values-invalid', message, 'correct the values; nothing was stored', faults);
}
