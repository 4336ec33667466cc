import * as z from 'zod';
import { ask } from './ask.ts';
import { toNotaryError } from './failure.ts';
import type { NotaryContext } from './service.ts';

/** Tickets of large apps list the digest of each program. */
const maxTicketBytes = 512 * 1024;
const ticketMagic = 's8ch';

/** A ticket appears shortly after its submission was accepted. */
const tries = 5;
const pauseMs = 5000;
const idleMs = 60_000;

const answerSchema = z.object({
  records: z.array(
    z.looseObject({
      recordName: z.string(),
      serverErrorCode: z.string().optional(),
      reason: z.string().optional(),
      fields: z
        .looseObject({ signedTicket: z.object({ type: z.literal('BYTES'), value: z.base64() }) })
        .optional(),
    }),
  ),
});

/** The ticket in an answer, undefined when there is none of that name. @throws {PipelineError} notarization-failed (environment) */
function parseTicket(body: Uint8Array, name: string): Buffer | undefined {
  const refuse = (what: string, cause?: unknown) =>
    toNotaryError(`the ticket ${name}: ${what}`, 'check APPLE_NOTARY_TICKET_URL', cause);
  let answer: z.infer<typeof answerSchema>;
  try {
    answer = answerSchema.parse(JSON.parse(Buffer.from(body).toString('utf8')));
  } catch (error) {
    throw refuse('the answer is not one that the service of tickets gives', error);
  }
  const record = answer.records.find(({ recordName }) => recordName === name);
  if (record?.fields === undefined) {
    const { serverErrorCode = 'NOT_FOUND', reason } = record ?? {};
    if (serverErrorCode === 'NOT_FOUND') return undefined;
    throw refuse(`the service answers ${serverErrorCode}: ${reason}`);
  }
  const ticket = Buffer.from(record.fields.signedTicket.value, 'base64');
  if (ticket.length > maxTicketBytes || ticket.toString('latin1', 0, 4) !== ticketMagic)
    throw refuse('the answer has something else than a ticket');
  return ticket;
}

/**
 * The ticket of a record, which Apple publishes; undefined when it is not there after some tries.
 * @throws {PipelineError} notarization-failed (environment)
 */
export async function fetchTicket(
  ctx: NotaryContext,
  url: string,
  name: string,
): Promise<Uint8Array | undefined> {
  for (let attempt = 1; ; attempt++) {
    const { body } = await ask(ctx, `the ticket ${name}`, async () => ({
      method: 'POST',
      url,
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify({ records: [{ recordName: name }] }),
      idleMs,
    }));
    const ticket = parseTicket(body, name);
    if (ticket !== undefined || attempt === tries) return ticket;
    await ctx.clock.pause(pauseMs);
  }
}
