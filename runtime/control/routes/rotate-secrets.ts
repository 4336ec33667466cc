import { assertSecretsValid } from '../assert-secrets-valid.ts';
import { requirePart } from '../context.ts';
import { defineRoute } from '../define-route.ts';

/** Services receive the new values at their next start. */
export const rotateSecrets = defineRoute({
  id: 'rotateSecrets',
  method: 'POST',
  path: '/secrets/rotate',
  scope: 'admin',
  summary: 'New values for generated secrets',
  waits: true,
  body: async () => (await import('../../../schema/control/secrets.ts')).rotateBody,
  answers: { 200: async () => (await import('../../../schema/control/secrets.ts')).done },
  refusals: [400, 413],
  async handle(call) {
    const secrets = requirePart(call, 'secrets');
    const { ids } = await call.body();
    assertSecretsValid(await secrets.rotate(ids));
    call.options.parts.supervisor?.secretsChanged();
    return { status: 200, body: { status: 'ok' } };
  },
});
