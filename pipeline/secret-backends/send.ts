import { isLoopbackHost } from '../../schema/loopback.ts';
import type { Clock, Http, HttpResponse } from '../ports.ts';
import { toBackendError } from './refuse.ts';

/** A call of a service of secrets. */
export interface Call {
  /** What is called, for messages: the name of the service. */
  title: string;
  method: 'GET' | 'POST';
  url: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** PEM certificates that are trusted in place of those of the system. */
  ca?: string;
  /** Statuses that are an answer beside 200 and 204. */
  accept?: readonly number[];
}

export interface Reply {
  status: number;
  /** The body as JSON; undefined for an empty one. */
  json: unknown;
}

/** @throws {PipelineError} secret-backend-… without a body of the answer in its message */
export type Send = (call: Call) => Promise<Reply>;

const attempts = 4;
const firstPauseMs = 500;
const longestPauseMs = 20_000;
const idleMs = 15_000;

/** Statuses after which another try can succeed. */
const isPassing = (status: number) => status === 408 || status === 429 || status >= 500;

/** @throws {PipelineError} secret-backend-insecure (usage) unless the address has TLS or is of this machine */
function assertSecure({ title, url }: Call): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol === 'https:' || (parsed?.protocol === 'http:' && isLoopbackHost(parsed.hostname)))
    return parsed.host;
  throw toBackendError(
    'secret-backend-insecure',
    `${title}: its address does not begin with https://`,
    'set the address of the service with https; http is accepted on this computer only',
    'usage',
  );
}

/** The pause that the service asks for, else twice the one before. */
function toPause(attempt: number, retryAfter: string | undefined): number {
  const asked = /^\d{1,4}$/.test(retryAfter ?? '') ? Number(retryAfter) * 1000 : 0;
  return Math.min(longestPauseMs, Math.max(asked, firstPauseMs * 2 ** (attempt - 1)));
}

function refuseStatus(title: string, host: string, status: number) {
  if (status === 401 || status === 403)
    return toBackendError(
      'secret-backend-denied',
      `${title} at ${host} refused the credentials or the access (status ${status})`,
      'check the credentials of the step, and that they may read this secret',
    );
  if (status === 404)
    return toBackendError(
      'secret-backend-not-found',
      `${title} at ${host} has no such secret (status 404)`,
      'check the path in the reference, and that the credentials may see it',
      'usage',
    );
  return toBackendError(
    'secret-backend-failed',
    `${title} at ${host} answered with status ${status}`,
    isPassing(status) ? 'try again later' : 'check the reference and the settings of the service',
  );
}

function parse(title: string, host: string, body: Uint8Array): unknown {
  if (body.length === 0) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    throw toBackendError(
      'secret-backend-failed',
      `${title} at ${host} answered with something that is not JSON`,
      'check the address of the service: a proxy or a login page may answer in its place',
    );
  }
}

/** The reply of an answer; undefined when another try can succeed. @throws {PipelineError} secret-backend-… */
function toReply(
  { title, accept = [] }: Call,
  host: string,
  answer: HttpResponse,
  isLast: boolean,
): Reply | undefined {
  const { status, body } = answer;
  if (status === 204) return { status, json: undefined };
  if (status === 200 || accept.includes(status)) return { status, json: parse(title, host, body) };
  if (isLast || !isPassing(status)) throw refuseStatus(title, host, status);
  return undefined;
}

/** Calls with four attempts: a connection that fails, 408, 429 and 5xx are tried again after a growing pause. */
export function createSend(ctx: { http: Http; clock: Pick<Clock, 'pause'> }): Send {
  return async (call) => {
    const { title, method, url, headers = {}, body, ca } = call;
    const host = assertSecure(call);
    const request = {
      ...{ method, url, idleMs, headers: { accept: 'application/json', ...headers } },
      ...(body === undefined ? {} : { body }),
      ...(ca === undefined ? {} : { ca }),
    };
    for (let attempt = 1; attempt <= attempts; attempt++) {
      // The error of a connection names the address only, but a proxy's or a library's could say more.
      const answer = await ctx.http.send(request).catch(() => undefined);
      const reply = answer === undefined ? undefined : toReply(call, host, answer, attempt === attempts);
      if (reply !== undefined) return reply;
      if (attempt < attempts) await ctx.clock.pause(toPause(attempt, answer?.headers['retry-after']));
    }
    throw toBackendError(
      'secret-backend-unreachable',
      `${title} at ${host} could not be reached in ${attempts} attempts`,
      'check the address, the network of the runner and the certificate of the service',
    );
  };
}
