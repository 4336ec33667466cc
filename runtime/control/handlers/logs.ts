import { RuntimeError } from '../../errors.ts';
import { parseInput } from '../../http/input.ts';
import { beginStream, sendText } from '../../http/respond.ts';
import { type Call, need } from '../context.ts';
import { tailQuery } from '../contract.ts';

const type = 'text/plain; charset=utf-8';
/** What may wait for a slow reader; the rest is left out and said so. */
const longestQueue = 4 * 1024 * 1024;

/** GET /logs/tail: the last lines as text; with `follow=1` all that comes after them too. */
export async function tailLogs(call: Call): Promise<void> {
  const { serviceId, lines, follow } = parseInput(tailQuery, Object.fromEntries(call.query), 'query');
  const log = need(call, 'log')(serviceId);
  if (log === undefined) throw toMissing(call, serviceId);
  if (follow && call.request.method !== 'HEAD') {
    followLog(call, (onText) => log.follow(lines, onText));
    return;
  }
  const text = (await log.tail(lines)).map((line) => `${line}\n`).join('');
  sendText(call.response, 200, type, text);
}

function toMissing({ options }: Call, serviceId: string): RuntimeError {
  const known = options.bundle.services.map(({ id }) => id);
  return known.includes(serviceId)
    ? new RuntimeError('app-starting', `${serviceId} has not started yet`, 'try again in a moment', 503)
    : new RuntimeError(
        'service-unknown',
        `there is no service ${serviceId}`,
        `services: ${known.join(', ')}`,
        404,
      );
}

function followLog({ response }: Call, subscribe: (onText: (text: Uint8Array) => void) => () => void): void {
  beginStream(response, type);
  let skipped = 0;
  const unsubscribe = subscribe((text) => {
    if (response.writableLength > longestQueue) {
      skipped += text.length;
      return;
    }
    if (skipped > 0) response.write(`\n[runtime] ${skipped} bytes were left out: this reader is too slow\n`);
    skipped = 0;
    // The log may use the memory again as soon as this returns.
    response.write(Buffer.from(text));
  });
  response.on('close', unsubscribe);
}
