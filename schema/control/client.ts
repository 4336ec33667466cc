import { type ControlApi, controlOperations } from '../generated/control-api.ts';
import type { ErrorBody } from './error-body.ts';

export type ControlCall = keyof ControlApi;

/** A request to the control API; the sender adds host, port and token. */
export interface ControlRequest {
  method: 'GET' | 'POST';
  /** With the query. */
  path: string;
  /** JSON. */
  body?: string;
}

export interface ControlResponse {
  status: number;
  text: string;
}

type Input = 'params' | 'query' | 'body';

/** The input of a call: `params` of its path, `query` and `body`. */
export type ControlInput<Id extends ControlCall> = Pick<ControlApi[Id], Input & keyof ControlApi[Id]>;

type ControlArguments<Id extends ControlCall> = Input & keyof ControlApi[Id] extends never
  ? []
  : [input: ControlInput<Id>];

export type ControlAnswer<Id extends ControlCall> = ControlApi[Id]['answer'];

/** Sends a call and returns the document of its response. @throws {ControlError} for every other response; errors of the sender */
export type ControlClient = <Id extends ControlCall>(
  id: Id,
  ...input: ControlArguments<Id>
) => Promise<ControlAnswer<Id>>;

/** An error response; `message`, `code`, `remedy` and `faults` are those of the runtime. */
export class ControlError extends Error {
  readonly status: number;
  readonly code: string;
  readonly remedy: string;
  readonly faults: NonNullable<ErrorBody['errors']>;

  constructor(status: number, text: string) {
    const { error, code = '', remedy = '', errors = [] }: Partial<ErrorBody> = parseObject(text) ?? {};
    super(error ?? (text.trim() || `the answer was ${status}`));
    this.name = 'ControlError';
    this.status = status;
    this.code = code;
    this.remedy = remedy;
    this.faults = errors;
  }
}

/** A client over any transport: fetch in a page, node:http in a program. `toError` creates the thrown error. */
export function createControlClient(
  send: (request: ControlRequest) => Promise<ControlResponse>,
  toError: (refusal: ControlError) => Error = (refusal) => refusal,
): ControlClient {
  return async (id, ...[input]) => {
    const { method, media, statuses } = controlOperations[id];
    const { body }: { body?: unknown } = input ?? {};
    const path = toControlPath(id, input);
    const { status, text } = await send({
      method,
      path,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const document = media === 'application/json' ? parseObject(text) : text;
    const isAnswer = statuses.some((known) => known === status) && !isRefusal(document);
    // The compiler checks the runtime's responses, so a page does not load a validator.
    if (isAnswer) return document as ControlAnswer<typeof id>;
    throw toError(new ControlError(status, text));
  };
}

/** The path of a call with its parameters and query, for links and for streamed responses. */
export function toControlPath(
  id: keyof typeof controlOperations,
  { params = {}, query = {} }: { params?: object; query?: object } = {},
): string {
  const path = Object.entries(params).reduce(
    (text, [name, value]) => text.replace(`{${name}}`, encodeURIComponent(String(value))),
    controlOperations[id].path as string,
  );
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return search.size === 0 ? path : `${path}?${search}`;
}

/** A 503 is the document of `GET /readyz`, or the error of a runtime that is still starting. */
function isRefusal(document: object | string | undefined): boolean {
  return document === undefined || (typeof document === 'object' && 'error' in document);
}

function parseObject(text: string) {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' ? value : undefined;
  } catch {
    return undefined;
  }
}
