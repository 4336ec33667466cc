import { requirePart } from '../context.ts';
import { defineRoute } from '../define-route.ts';

export const checkUpdates = defineRoute({
  id: 'checkUpdates',
  method: 'POST',
  path: '/updates/check',
  scope: 'operate',
  summary: 'Fetch the feed, and the files of what it offers',
  answers: { 200: async () => (await import('../../../schema/control/updates.ts')).updates },
  refusals: [409, 500],
  async handle(call) {
    const { checkUpdates: check } = await import('../../update/control/updates.ts');
    const telemetry = requirePart(call, 'telemetry');
    const record = (details: Record<string, string>) =>
      telemetry.record('update_available', undefined, details);
    return { status: 200, body: await check(requirePart(call, 'updates'), record) };
  },
});
