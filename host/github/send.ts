import { PipelineError } from '../../pipeline/errors.ts';
import type { BuildContext, HttpRequest, HttpResponse } from '../../pipeline/ports.ts';
import { planRetry, type Retry } from './plan-retry.ts';

export interface GitHubAccess {
  /** Address of the API, such as https://api.github.com. */
  api: string;
  /** Address of the web pages, such as https://github.com. */
  server: string;
  /** `owner/name`. */
  repository: string;
  token: string;
}

export type GitHubContext = Pick<BuildContext, 'http' | 'clock' | 'log' | 'fs'>;

export interface ApiRequest {
  method: HttpRequest['method'];
  /** Path with the query, or a whole address on the same service, such as one for uploads. */
  path: string;
  body?: object | { file: string; type: string };
  accept?: string;
  saveTo?: string;
  /** Statuses, other than 2xx, that the caller handles. */
  expects?: readonly number[];
  /** Whether a request that the server failed at is sent again; default: every method but POST. */
  isRepeatable?: boolean;
}

const idleMs = 60_000;
const version = '2022-11-28';

const toText = ({ body }: HttpResponse) => Buffer.from(body).toString('utf8');

/** What GitHub says about a refusal, on one line. */
export function toReason(text: string): string {
  try {
    const { message, errors } = JSON.parse(text) as { message?: unknown; errors?: unknown };
    const details = Array.isArray(errors)
      ? errors.map((one) => (typeof one === 'string' ? one : (one?.message ?? one?.code ?? '')))
      : [];
    return [message, ...details].filter((one) => typeof one === 'string' && one !== '').join(': ');
  } catch {
    return text.slice(0, 200).replaceAll(/\s+/g, ' ');
  }
}

const toHeaders = ({ token }: GitHubAccess, { accept, body }: ApiRequest): Record<string, string> => ({
  accept: accept ?? 'application/vnd.github+json',
  authorization: `Bearer ${token}`,
  'user-agent': 'vrooli-bundle',
  'x-github-api-version': version,
  ...(body === undefined ? {} : { 'content-type': 'type' in body ? String(body.type) : 'application/json' }),
});

function toBody(body: ApiRequest['body']): HttpRequest['body'] {
  if (body === undefined) return undefined;
  return 'file' in body ? { file: String(body.file) } : JSON.stringify(body);
}

const limited = (what: string, waitMs: number, now: number) =>
  new PipelineError({
    code: 'github-rate-limited',
    blame: 'environment',
    message: `GitHub refuses ${what} until ${new Date(now + waitMs).toISOString()}, because this account has sent too many requests`,
    remedy: 'run the same command again after that time: it continues where it stopped',
  });

const unreachable = (what: string, why: string, cause: unknown) =>
  new PipelineError({
    code: 'github-unreachable',
    blame: 'environment',
    message: `GitHub did not carry out ${what}: ${why}`,
    remedy:
      'see https://www.githubstatus.com, then run the same command again: it continues where it stopped',
    cause,
  });

/** @throws {PipelineError} github-refused for an answer that the caller does not expect */
export function refused(what: string, status: number, text: string): PipelineError {
  const permission = status === 401 || status === 403 || status === 404;
  return new PipelineError({
    code: 'github-refused',
    blame: 'environment',
    message: `GitHub answered ${status} to ${what}: ${toReason(text)}`,
    remedy: permission
      ? 'check the name of the repository and the permissions of the token: contents: write, actions: read'
      : 'see the message of GitHub',
  });
}

/** One try: an answer, or why there is none. */
interface Tried {
  answer: HttpResponse | undefined;
  failure: unknown;
  text: string;
}

async function trySend(
  { http }: GitHubContext,
  access: GitHubAccess,
  url: string,
  request: ApiRequest,
): Promise<Tried> {
  const { method, saveTo } = request;
  const body = toBody(request.body);
  try {
    const answer = await http.send({
      method,
      url,
      headers: toHeaders(access, request),
      idleMs,
      ...(body === undefined ? {} : { body }),
      ...(saveTo === undefined ? {} : { saveTo }),
    });
    return { answer, failure: undefined, text: toText(answer) };
  } catch (failure) {
    return { answer: undefined, failure, text: '' };
  }
}

function toError(what: string, { answer, failure, text }: Tried, retry: Retry, now: number): PipelineError {
  if (retry.why === 'rate-limit') return limited(what, retry.waitMs ?? 0, now);
  if (answer !== undefined && retry.why === 'answer') return refused(what, answer.status, text);
  const reason = failure instanceof Error ? failure.message : `it answered ${answer?.status}`;
  return unreachable(what, reason, failure);
}

/**
 * Sends a request to GitHub, again where a limit or the service asks for it.
 * @throws {PipelineError} github-refused, github-rate-limited, github-unreachable (environment)
 */
export async function sendApi(
  ctx: GitHubContext,
  access: GitHubAccess,
  request: ApiRequest,
): Promise<HttpResponse & { text: string }> {
  const { clock, log } = ctx;
  const { method, path, expects = [], isRepeatable = method !== 'POST' } = request;
  const url = /^https?:/.test(path) ? path : `${access.api}${path}`;
  const what = `${method} ${new URL(url).pathname}`;
  for (let count = 1; ; count++) {
    const tried = await trySend(ctx, access, url, request);
    const { answer, text } = tried;
    if (answer !== undefined && (answer.status < 300 || expects.includes(answer.status)))
      return { ...answer, text };
    const now = clock.now();
    const retry = planRetry(
      { status: answer?.status, headers: answer?.headers ?? {}, text, count, now },
      isRepeatable,
    );
    if (!retry.again) throw toError(what, tried, retry, now);
    const why = retry.why === 'rate-limit' ? 'GitHub asks to wait' : 'GitHub failed';
    log.warn(`${what}: ${why}; again in ${Math.ceil(retry.waitMs / 1000)} s`);
    await clock.pause(retry.waitMs);
  }
}
