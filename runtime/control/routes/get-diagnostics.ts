import { defineRoute } from '../define-route.ts';

export const getDiagnostics = defineRoute({
  id: 'getDiagnostics',
  method: 'GET',
  path: '/diagnostics',
  scope: 'operate',
  summary: 'An archive for support: status, logs, crash reports, telemetry; no secret values',
  answers: { 200: { media: 'application/gzip' } },
  async handle(call) {
    await (await import('../send-diagnostics.ts')).sendDiagnostics(call);
    return undefined;
  },
});
