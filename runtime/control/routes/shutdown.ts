import { requirePart } from '../context.ts';
import { defineRoute } from '../define-route.ts';

export const shutdown = defineRoute({
  id: 'shutdown',
  method: 'POST',
  path: '/shutdown',
  scope: 'operate',
  summary: 'Stop the app',
  answers: { 202: async () => (await import('../../../schema/control/steering.ts')).stopping },
  handle(call) {
    const supervisor = requirePart(call, 'supervisor');
    const { log } = call.options;
    // Starts after the response is sent: a stop closes the connection.
    call.response.on('close', () => {
      supervisor
        .shutdown('requested through the control API')
        .catch((error: unknown) => log(`shutdown: ${error}`));
    });
    call.response.setHeader('connection', 'close');
    return { status: 202, body: { status: 'stopping' } };
  },
});
