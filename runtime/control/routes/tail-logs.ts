import { RuntimeError } from '../../errors.ts';
import { beginStream, sendText } from '../../http/respond.ts';
import type { ServiceLog } from '../../interfaces.ts';
import { type Call, requirePart } from '../context.ts';
import { defineRoute } from '../define-route.ts';

const type = 'text/plain; charset=utf-8';
/** Bytes queued for a slow reader; output above it is dropped, and the stream contains a line with the number of dropped bytes. */
const longestQueue = 4 * 1024 * 1024;

/** The last lines as text; with `follow=1` also all later output. */
export const tailLogs = defineRoute({
  id: 'tailLogs',
  method: 'GET',
  path: '/logs/tail',
  scope: 'read',
  waits: true,
  summary: "The last lines of a service's log, values of secrets masked",
  query: async () => (await import('../../../schema/control/logs.ts')).tailQuery,
  answers: { 200: { media: 'text/plain' } },
  refusals: [400, 404],
  async handle(call) {
    const { serviceId, lines, follow } = await call.query();
    const log = requirePart(call, 'log')(serviceId);
    if (log === undefined) throw toMissing(call, serviceId);
    if (follow && call.request.method !== 'HEAD') {
      followLog(call, log, lines);
      return undefined;
    }
    const text = (await log.tail(lines)).map((line) => `${line}\n`).join('');
    sendText(call.response, 200, type, text);
    return undefined;
  },
});

function toMissing({ options }: Call, serviceId: string): RuntimeError {
  const known = options.bundle.services.map(({ id }) => id);
  return known.includes(serviceId)
    ? new RuntimeError('app-starting', `${serviceId} has not started yet`, 'try again in a moment', 503)
    : new RuntimeError(
        'service-unknown',
        `unknown service: ${serviceId}`,
        `services: ${known.join(', ')}`,
        404,
      );
}

function followLog({ response }: Call, log: ServiceLog, lines: number): void {
  beginStream(response, type);
  let skipped = 0;
  const unsubscribe = log.follow(lines, (text) => {
    if (response.writableLength > longestQueue) {
      skipped += text.length;
      return;
    }
    if (skipped > 0) response.write(`\n[runtime] ${skipped} bytes were dropped: the reader is too slow\n`);
    skipped = 0;
    // Copied: the log reuses the memory after this returns.
    response.write(Buffer.from(text));
  });
  response.on('close', unsubscribe);
}
