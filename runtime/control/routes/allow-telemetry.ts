import { requirePart } from '../context.ts';
import { defineRoute } from '../define-route.ts';

export const allowTelemetry = defineRoute({
  id: 'allowTelemetry',
  method: 'POST',
  path: '/telemetry',
  scope: 'admin',
  summary: 'Opt in to or out of uploading',
  body: async () => (await import('../../../schema/control/telemetry.ts')).allowBody,
  answers: { 200: async () => (await import('../../../schema/control/telemetry.ts')).telemetry },
  refusals: [400, 413],
  async handle(call) {
    const telemetry = requirePart(call, 'telemetry');
    const { upload } = await call.body();
    await telemetry.allowUpload(upload);
    return { status: 200, body: await telemetry.view() };
  },
});
