import { beginStream } from '../../http/respond.ts';
import { defineRoute } from '../define-route.ts';
import { requireApp } from '../masked.ts';
import { toReadiness } from '../views.ts';

const heartbeatMs = 15_000;
/** Bytes. A slower reader is disconnected; after it reconnects it gets the complete state again. */
const longestQueue = 1024 * 1024;

/**
 * Server-sent events (WHATWG HTML section 9.2): first `snapshot`, the body of /readyz; then one `state` for each change
 * `{at, service?, from?, to, message}`.
 */
export const streamEvents = defineRoute({
  id: 'streamEvents',
  method: 'GET',
  path: '/events',
  scope: 'read',
  summary: 'The complete state, then each change, as server-sent events',
  answers: { 200: { media: 'text/event-stream' } },
  handle({ request, response, options }) {
    const app = requireApp(options.parts);
    beginStream(response, 'text/event-stream; charset=utf-8', { 'x-accel-buffering': 'no' });
    if (request.method === 'HEAD') {
      response.end();
      return undefined;
    }
    const send = (event: string, data: unknown): void => {
      if (response.writableLength > longestQueue) response.destroy();
      else response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    };
    send('snapshot', toReadiness(app.snapshot()));
    const unsubscribe = app.subscribe((change) => send('state', change));
    const heartbeat = setInterval(() => response.write(': heartbeat\n\n'), heartbeatMs).unref();
    response.on('close', () => {
      clearInterval(heartbeat);
      unsubscribe();
    });
    return undefined;
  },
});
