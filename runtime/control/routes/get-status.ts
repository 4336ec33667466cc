import { defineRoute } from '../define-route.ts';
import { toStatus } from '../status.ts';
import { toUserTools } from '../user-tools.ts';

export const getStatus = defineRoute({
  id: 'getStatus',
  method: 'GET',
  path: '/status',
  scope: 'read',
  summary: 'The complete state: versions, ports, memory, services, enforced limits and problems',
  answers: { 200: async () => (await import('../../../schema/control/status.ts')).status },
  handle: async (call) => {
    const tools = await toUserTools(call.options);
    return { status: 200, body: { ...toStatus(call), ...tools } };
  },
});
