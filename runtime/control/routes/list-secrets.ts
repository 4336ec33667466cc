import { requirePart } from '../context.ts';
import { defineRoute } from '../define-route.ts';

export const listSecrets = defineRoute({
  id: 'listSecrets',
  method: 'GET',
  path: '/secrets',
  scope: 'read',
  summary: 'The secrets of the app, without values',
  waits: true,
  answers: { 200: async () => (await import('../../../schema/control/secrets.ts')).secretList },
  handle: (call) => ({ status: 200, body: { secrets: requirePart(call, 'secrets').list() } }),
});
