import { requirePart } from '../context.ts';
import { defineRoute } from '../define-route.ts';

export const applyUpdate = defineRoute({
  id: 'applyUpdate',
  method: 'POST',
  path: '/updates/apply',
  scope: 'operate',
  summary: 'Stop the app, apply the staged update and start again',
  answers: { 202: async () => (await import('../../../schema/control/updates.ts')).applying },
  refusals: [409],
  waits: true,
  async handle(call) {
    const { prepareRestart } = await import('../../update/control/updates.ts');
    const supervisor = requirePart(call, 'supervisor');
    const control = requirePart(call, 'updates');
    const { log } = call.options;
    const version = await prepareRestart(control, supervisor.snapshot());
    // Starts after the response is sent: a stop closes the connection.
    call.response.on('close', () => {
      supervisor.shutdown('an update').catch((error: unknown) => log(`shutdown: ${error}`));
    });
    call.response.setHeader('connection', 'close');
    return { status: 202, body: { status: 'applying', version } };
  },
});
