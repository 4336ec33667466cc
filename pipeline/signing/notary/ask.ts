import type { HttpRequest, HttpResponse } from '../../ports.ts';
import { PassingFailure, toNotaryError } from './failure.ts';
import type { NotaryContext } from './service.ts';

const tries = 5;
const firstPauseMs = 1000;
/** A server that asks for more is asked again earlier. */
const maxPauseMs = 60_000;

const remedy =
  'try again later; https://developer.apple.com/system-status/ says whether the Developer ID Notary Service works';

/** The first words of an answer, which has no secret: requests have. */
function toReason({ status, body }: HttpResponse): string {
  const text = Buffer.from(body).toString('utf8').replaceAll(/\s+/g, ' ').trim().slice(0, 500);
  return `status ${status}${text === '' ? '' : `: ${text}`}`;
}

function toWait({ headers }: HttpResponse): number {
  const seconds = headers['retry-after'] ?? '';
  return /^\d{1,6}$/.test(seconds) ? Math.min(Number(seconds) * 1000, maxPauseMs) : 0;
}

const toRemedy = (status: number): string =>
  status === 401 || status === 403
    ? 'check APPLE_API_KEY, APPLE_API_KEY_ID and APPLE_API_ISSUER, the clock of this machine, and whether the key has access to the notary service'
    : 'check the file and the settings; the answer above is that of the service';

/**
 * Sends one request. @throws {PassingFailure} when the same request can succeed later
 * @throws {PipelineError} notarization-failed (environment) for any other answer than success
 */
export async function askOnce(
  ctx: NotaryContext,
  what: string,
  toRequest: () => Promise<HttpRequest>,
): Promise<HttpResponse> {
  const request = await toRequest();
  let response: HttpResponse;
  try {
    response = await ctx.http.send(request);
  } catch (error) {
    throw new PassingFailure(`${what}: ${error instanceof Error ? error.message : String(error)}`, 0);
  }
  const { status } = response;
  if (status >= 200 && status < 300) return response;
  const message = `${what}: ${new URL(request.url).host} answered with ${toReason(response)}`;
  if (status === 408 || status === 429 || status >= 500) throw new PassingFailure(message, toWait(response));
  throw toNotaryError(message, toRemedy(status));
}

/**
 * Sends a request up to five times, with pauses that double, or that the server asks for. Each time it is made anew, with a new token.
 * @throws {PipelineError} notarization-failed (environment)
 */
export async function ask(
  ctx: NotaryContext,
  what: string,
  toRequest: () => Promise<HttpRequest>,
): Promise<HttpResponse> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await askOnce(ctx, what, toRequest);
    } catch (error) {
      if (!(error instanceof PassingFailure)) throw error;
      if (attempt === tries) throw toNotaryError(`${error.message} (${tries} times)`, remedy, error);
      const pause = Math.min(Math.max(firstPauseMs * 2 ** (attempt - 1), error.waitMs), maxPauseMs);
      ctx.log.debug(`${error.message}; again in ${pause} ms`);
      await ctx.clock.pause(pause);
    }
  }
}
