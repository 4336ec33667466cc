import { RuntimeError } from '../../errors.ts';
import { sendJson } from '../../http/respond.ts';
import { type Call, need } from '../context.ts';

/** POST /services/{id}/restart. */
export function restartService(call: Call): void {
  const id = call.params['id'] ?? '';
  if (!need(call, 'supervisor').restart(id)) {
    const known = call.options.bundle.services.map((service) => service.id).join(', ');
    throw new RuntimeError('service-unknown', `there is no service ${id}`, `services: ${known}`, 404);
  }
  sendJson(call.response, 202, { status: 'restarting', service: id });
}

/** POST /shutdown: the answer is on its way before the stop begins. */
export function shutdown(call: Call): void {
  const supervisor = need(call, 'supervisor');
  const { log } = call.options;
  call.response.on('close', () => {
    supervisor.shutdown('asked for by the control API').catch((error: unknown) => log(`shutdown: ${error}`));
  });
  call.response.setHeader('connection', 'close');
  sendJson(call.response, 202, { status: 'stopping' });
}
