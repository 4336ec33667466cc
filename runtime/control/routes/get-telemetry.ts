import { requirePart } from '../context.ts';
import { defineRoute } from '../define-route.ts';

export const getTelemetry = defineRoute({
  id: 'getTelemetry',
  method: 'GET',
  path: '/telemetry',
  scope: 'read',
  summary: 'The telemetry file, and whether uploading is allowed',
  answers: { 200: async () => (await import('../../../schema/control/telemetry.ts')).telemetry },
  handle: async (call) => ({ status: 200, body: await requirePart(call, 'telemetry').view() }),
});
