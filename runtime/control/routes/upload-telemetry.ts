import { requirePart } from '../context.ts';
import { defineRoute } from '../define-route.ts';

export const uploadTelemetry = defineRoute({
  id: 'uploadTelemetry',
  method: 'POST',
  path: '/telemetry/upload',
  scope: 'operate',
  summary: 'Upload the lines that were not uploaded yet',
  answers: { 200: async () => (await import('../../../schema/control/telemetry.ts')).uploaded },
  refusals: [409, 502],
  async handle(call) {
    const telemetry = requirePart(call, 'telemetry');
    const { uploaded } = await telemetry.upload();
    return { status: 200, body: { status: 'ok', uploaded, ...(await telemetry.view()) } };
  },
});
