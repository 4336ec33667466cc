import { defineRoute } from '../define-route.ts';
import { requireApp } from '../masked.ts';
import { toPorts, toScenarioPorts } from '../views.ts';

export const getPorts = defineRoute({
  id: 'getPorts',
  method: 'GET',
  path: '/ports',
  scope: 'read',
  summary: 'The ports given to the services',
  waits: true,
  answers: { 200: async () => (await import('../../../schema/control/ports.ts')).ports },
  handle: ({ options }) => {
    const app = requireApp(options.parts).snapshot();
    return {
      status: 200,
      body: { services: toPorts(app), ...toScenarioPorts(app, options.bundle) },
    };
  },
});
