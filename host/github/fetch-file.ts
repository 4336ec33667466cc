import { PipelineError } from '../../pipeline/errors.ts';
import type { HttpResponse } from '../../pipeline/ports.ts';
import { planRetry } from './plan-retry.ts';
import { type GitHubAccess, type GitHubContext, refused, sendApi } from './send.ts';

const maxRedirections = 5;
const idleMs = 60_000;
const isRedirection = (status: number) => [301, 302, 303, 307, 308].includes(status);

function toLocation(url: string, { headers }: HttpResponse): string {
  const { location } = headers;
  if (location !== undefined) return new URL(location, url).href;
  throw new PipelineError({
    code: 'github-refused',
    blame: 'environment',
    message: `${new URL(url).origin} redirects to no address`,
    remedy: 'run the same command again',
  });
}

/** Sends one request without credentials, again where the service fails. */
async function get({ http, clock }: GitHubContext, url: string, to: string): Promise<HttpResponse> {
  for (let count = 1; ; count++) {
    let answer: HttpResponse | undefined;
    let failure: unknown;
    try {
      const headers = { 'user-agent': 'vrooli-bundle', accept: '*/*' };
      answer = await http.send({ method: 'GET', url, headers, saveTo: to, idleMs });
    } catch (error) {
      failure = error;
    }
    const attempt = {
      status: answer?.status,
      headers: answer?.headers ?? {},
      text: '',
      count,
      now: clock.now(),
    };
    const retry = planRetry(attempt, true);
    if (retry.again) {
      await clock.pause(retry.waitMs);
      continue;
    }
    if (answer !== undefined) return answer;
    throw new PipelineError({
      code: 'github-unreachable',
      blame: 'environment',
      message: `${new URL(url).origin} did not send a file: ${failure instanceof Error ? failure.message : failure}`,
      remedy: 'run the same command again: it continues where it stopped',
      cause: failure,
    });
  }
}

/** Fetches an address as a visitor does. Returns the status of the last answer; the file is whole for 200. */
export async function fetchWithoutCredentials(ctx: GitHubContext, url: string, to: string): Promise<number> {
  let at = url;
  for (let count = 0; count <= maxRedirections; count++) {
    const answer = await get(ctx, at, to);
    if (!isRedirection(answer.status)) return answer.status;
    at = toLocation(at, answer);
  }
  throw refused(`GET ${new URL(url).pathname}`, 310, 'too many redirections');
}

/**
 * Fetches a file through the API into `to`. The storage that GitHub redirects to gets no credentials: the address has its own. Returns the
 * status: 200, or one of `expects`.
 */
export async function fetchFile(
  ctx: GitHubContext,
  access: GitHubAccess,
  request: { path: string; to: string; accept?: string; expects?: readonly number[] },
): Promise<number> {
  const { path, to, accept, expects = [] } = request;
  const answer = await sendApi(ctx, access, {
    method: 'GET',
    path,
    saveTo: to,
    expects: [301, 302, 303, 307, 308, ...expects],
    ...(accept === undefined ? {} : { accept }),
  });
  if (!isRedirection(answer.status)) return answer.status;
  const url = toLocation(`${access.api}${path}`, answer);
  const status = await fetchWithoutCredentials(ctx, url, to);
  if (status !== 200 && !expects.includes(status))
    throw refused(`GET ${path}`, status, 'its storage has no such file');
  return status;
}
