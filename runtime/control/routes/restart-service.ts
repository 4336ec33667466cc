import { RuntimeError } from '../../errors.ts';
import { requirePart } from '../context.ts';
import { defineRoute } from '../define-route.ts';

export const restartService = defineRoute({
  id: 'restartService',
  method: 'POST',
  path: '/services/{id}/restart',
  scope: 'operate',
  summary: 'Restart a service',
  waits: true,
  answers: { 202: async () => (await import('../../../schema/control/steering.ts')).restarting },
  refusals: [404],
  handle(call) {
    const { id } = call.params;
    if (requirePart(call, 'supervisor').restart(id)) {
      return { status: 202, body: { status: 'restarting', service: id } };
    }
    const known = call.options.bundle.services.map((service) => service.id).join(', ');
    throw new RuntimeError('service-unknown', `unknown service: ${id}`, `services: ${known}`, 404);
  },
});
