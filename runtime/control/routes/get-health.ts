import { defineRoute } from '../define-route.ts';
import { toHealth } from '../views.ts';

export const getHealth = defineRoute({
  id: 'getHealth',
  method: 'GET',
  path: '/healthz',
  scope: 'open',
  summary: 'Whether the runtime lives and the app is well; needs no token',
  answers: { 200: async () => (await import('../../../schema/control/health.ts')).health },
  handle: ({ options }) => ({
    status: 200,
    body: toHealth(options.parts.supervisor?.snapshot(), options),
  }),
});
