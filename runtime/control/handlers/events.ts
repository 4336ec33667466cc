import { beginStream } from '../../http/respond.ts';
import type { Call } from '../context.ts';
import { needApp } from '../masked.ts';
import { toReadiness } from '../views.ts';

const heartbeatMs = 15_000;
/** A reader that does not read is cut off; it reconnects and gets the whole state anew. */
const longestQueue = 1024 * 1024;

/**
 * GET /events (server-sent events, WHATWG HTML section 9.2): first `snapshot`, the body of /readyz; then one `state`
 * for each change `{at, service?, from?, to, message}`.
 */
export function streamEvents(call: Call): void {
  const { response, request } = call;
  const app = needApp(call.options.parts);
  beginStream(response, 'text/event-stream; charset=utf-8', { 'x-accel-buffering': 'no' });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  function send(event: string, data: unknown): void {
    if (response.writableLength > longestQueue) response.destroy();
    else response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }
  send('snapshot', toReadiness(app.snapshot()));
  const unsubscribe = app.subscribe((change) => send('state', change));
  const heartbeat = setInterval(() => response.write(': heartbeat\n\n'), heartbeatMs).unref();
  response.on('close', () => {
    clearInterval(heartbeat);
    unsubscribe();
  });
}
