import { requirePart } from '../context.ts';
import { defineRoute } from '../define-route.ts';

export const getUpdates = defineRoute({
  id: 'getUpdates',
  method: 'GET',
  path: '/updates',
  scope: 'read',
  summary: 'Version, channel and what is known of updates',
  answers: { 200: async () => (await import('../../../schema/control/updates.ts')).updates },
  refusals: [409],
  async handle(call) {
    const { viewUpdates } = await import('../../update/control/updates.ts');
    return { status: 200, body: await viewUpdates(requirePart(call, 'updates')) };
  },
});
