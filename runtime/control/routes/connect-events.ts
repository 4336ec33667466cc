import { RuntimeError } from '../../errors.ts';
import { defineRoute } from '../define-route.ts';

/** The server hands a WebSocket handshake to `acceptEvents`: only a plain GET comes here. */
export const connectEvents = defineRoute({
  id: 'connectEvents',
  method: 'GET',
  path: '/events/ws',
  scope: 'read',
  summary: 'The same events as WebSocket text messages {event, data}',
  answers: { 101: { media: 'text/plain' } },
  refusals: [426],
  handle({ response }) {
    response.setHeader('upgrade', 'websocket');
    const remedy = 'connect with a WebSocket client, or use GET /events';
    throw new RuntimeError(
      'protocol-upgrade-required',
      '/events/ws needs a WebSocket handshake',
      remedy,
      426,
    );
  },
});
