import { RuntimeError } from '../../errors.ts';
import { defineRoute } from '../define-route.ts';

/** Handles only a plain GET: the server passes WebSocket handshakes to `acceptEvents`. */
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
      '/events/ws requires a WebSocket handshake',
      remedy,
      426,
    );
  },
});
