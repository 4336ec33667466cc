import { parseInput, readJson } from '../../http/body.ts';
import type { SecretFault } from '../../interfaces.ts';
import { assertSecretsValid } from '../assert-secrets-valid.ts';
import { requirePart } from '../context.ts';
import { defineRoute } from '../define-route.ts';

/** Stores all values, or none and lists every reason. */
export const storeSecrets = defineRoute({
  id: 'storeSecrets',
  method: 'POST',
  path: '/secrets',
  scope: 'admin',
  summary: 'Store values after checking their format: all or none',
  waits: true,
  body: async () => (await import('../../../schema/control/secrets.ts')).storeBody,
  answers: { 200: async () => (await import('../../../schema/control/secrets.ts')).done },
  refusals: [400, 413],
  async handle(call) {
    const secrets = requirePart(call, 'secrets');
    const body = await readJson(call.request);
    const { storeBody, untypedStoreBody } = await import('../../../schema/control/secrets.ts');
    const untyped = untypedStoreBody.safeParse(body);
    if (untyped.success) {
      const sent = untyped.data.secrets;
      const mistyped = findMistyped(sent, body);
      if (mistyped.length > 0) assertSecretsValid([...mistyped, ...secrets.check(toTexts(sent))]);
    }
    assertSecretsValid(await secrets.put(parseInput(storeBody, body, 'body').secrets));
    call.options.parts.supervisor?.secretsChanged();
    return { status: 200, body: { status: 'ok' } };
  },
});

/** Values that are not strings, reported together with the other faults. */
function findMistyped(secrets: Record<string, unknown>, body: unknown): SecretFault[] {
  // zod drops this key silently.
  const magic = Object.hasOwn((body as { secrets: object }).secrets, '__proto__');
  if (magic) return [{ id: '__proto__', code: 'secret-unknown', message: 'unknown secret: __proto__' }];
  return Object.entries(secrets)
    .filter(([, value]) => typeof value !== 'string')
    .map(([id]) => ({ id, code: 'secret-value-not-text', message: `${id} must be a string` }));
}

function toTexts(secrets: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(secrets).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
