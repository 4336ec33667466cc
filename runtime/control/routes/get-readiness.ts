import { defineRoute } from '../define-route.ts';
import { requireApp } from '../masked.ts';
import { toUserTools } from '../user-tools.ts';
import { toReadiness } from '../views.ts';

const readiness = async () => (await import('../../../schema/control/readiness.ts')).readiness;

export const getReadiness = defineRoute({
  id: 'getReadiness',
  method: 'GET',
  path: '/readyz',
  scope: 'read',
  summary: 'Whether every critical service is ready, with details of each service',
  answers: { 200: readiness, 503: readiness },
  async handle({ options }) {
    const tools = await toUserTools(options);
    const body = { ...toReadiness(requireApp(options.parts).snapshot()), ...tools };
    return { status: body.ready ? 200 : 503, body };
  },
});
