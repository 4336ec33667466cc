import { requirePart } from '../context.ts';
import { defineRoute } from '../define-route.ts';

export const chooseUpdates = defineRoute({
  id: 'chooseUpdates',
  method: 'POST',
  path: '/updates/settings',
  scope: 'admin',
  summary: 'Choose the channel, or the version at which the app stays',
  body: async () => (await import('../../../schema/control/updates.ts')).updateChoices,
  answers: { 200: async () => (await import('../../../schema/control/updates.ts')).updates },
  refusals: [400, 409, 413],
  async handle(call) {
    const { chooseUpdates: choose } = await import('../../update/control/updates.ts');
    return { status: 200, body: await choose(requirePart(call, 'updates'), await call.body()) };
  },
});
