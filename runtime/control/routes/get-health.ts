import { defineRoute } from '../define-route.ts';
import { toHealth } from '../views.ts';

export const getHealth = defineRoute({
  id: 'getHealth',
  method: 'GET',
  path: '/healthz',
  scope: 'open',
  summary: 'Liveness of the runtime and health of the app; requires no token',
  answers: { 200: async () => (await import('../../../schema/control/health.ts')).health },
  handle: ({ options }) => ({
    status: 200,
    body: toHealth(options.parts.supervisor?.snapshot(), options),
  }),
});
