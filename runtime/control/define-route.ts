import type * as z from 'zod';
import type { Method } from '../http/router.ts';
import type { Scope } from '../../schema/command-line/scopes.ts';
import type { Call } from './context.ts';

/** A document of `schema/control`, imported by the first request that needs it: loading zod would delay every start. */
export type Document<Schema extends z.ZodType = z.ZodType> = () => Promise<Schema>;

/** A response that the handler writes itself; its media type without parameters. */
export interface Written {
  media: string;
}

/** The responses of a route by status; every other status has the body `schema/control/error-body.ts`. */
export type Answers = Readonly<Record<number, Document | Written>>;

type AnswerAt<Table extends Answers, Status extends keyof Table> =
  Table[Status] extends Document<infer Schema>
    ? { status: Status & number; body: z.output<Schema> }
    : undefined;

/** A handler's result: a status and its document, or undefined when it has written the response itself. */
export type Answer<Table extends Answers> = {
  [Status in keyof Table]: AnswerAt<Table, Status>;
}[keyof Table];

/** The `{name}` parts of a path. */
export type PathParams<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? { [Key in Name]: string } & PathParams<Rest>
  : unknown;

type Params = Record<string, string>;

/** One request, with its parsed input. */
export interface RouteCall<Names, Query, Body> extends Call {
  params: Names;
  /** All routes of the server. */
  routes: readonly Route[];
  /** The proof of the token for this nonce. @throws {RuntimeError} `app-starting` (503) */
  prove(nonce: string): string | Promise<string>;
  /** @throws {RequestError} `request-invalid` (400) */
  query(): Promise<Query>;
  /** @throws {RuntimeError} `json-syntax` (400), `request-invalid` (400), `body-too-large` (413) */
  body(): Promise<Body>;
}

interface Description<Path extends string, Table extends Answers, Query, Body> {
  /** The operationId: the name of the call in OpenAPI and in the client. */
  id: string;
  method: Method;
  /** Such as `/services/{id}/restart`. */
  path: Path;
  /** `open` needs no token. */
  scope: Scope | 'open';
  /** One line for OpenAPI and the reference page. */
  summary: string;
  /** The handler requires parts that open late in the start: the request waits for them. */
  waits?: true;
  query?: Document<z.ZodObject & z.ZodType<Query>>;
  body?: Document<z.ZodType<Body>>;
  answers: Table;
  /** Error statuses besides those of every route (401, 403, 503). */
  refusals?: readonly number[];
}

interface Handled<Names, Query, Body, Result> {
  handle(call: RouteCall<Names, Query, Body>): Result | Promise<Result>;
}

/** A route of the control API with its types erased, for the server, OpenAPI and the generators. */
export type Route = Description<string, Answers, unknown, unknown> &
  Handled<Params, unknown, unknown, { status: number; body: unknown } | undefined>;

/**
 * Defines one call. The server, OpenAPI, the typed client and the reference page are all derived from this
 * definition. A handler result that differs from `answers` does not compile.
 */
export function defineRoute<const Path extends string, const Table extends Answers, Query, Body>(
  route: Description<Path, Table, Query, Body> &
    Handled<Params & PathParams<Path>, Query, Body, NoInfer<Answer<Table>>>,
): Route {
  return route;
}
