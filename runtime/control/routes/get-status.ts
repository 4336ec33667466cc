import { defineRoute } from '../define-route.ts';
import { toStatus } from '../status.ts';

export const getStatus = defineRoute({
  id: 'getStatus',
  method: 'GET',
  path: '/status',
  scope: 'read',
  summary: 'The whole state: versions, ports, memory, services, what is enforced and what is wrong',
  answers: { 200: async () => (await import('../../../schema/control/status.ts')).status },
  handle: (call) => ({ status: 200, body: toStatus(call) }),
});
