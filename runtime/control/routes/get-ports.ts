import { defineRoute } from '../define-route.ts';
import { requireApp } from '../masked.ts';
import { toPorts } from '../views.ts';

export const getPorts = defineRoute({
  id: 'getPorts',
  method: 'GET',
  path: '/ports',
  scope: 'read',
  summary: 'The ports given to the services',
  waits: true,
  answers: { 200: async () => (await import('../../../schema/control/ports.ts')).ports },
  handle: ({ options }) => ({
    status: 200,
    body: { services: toPorts(requireApp(options.parts).snapshot()) },
  }),
});
