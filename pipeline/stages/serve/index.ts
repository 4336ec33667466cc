import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { findForeignHeader, isLoopbackHost } from '../../../schema/loopback.ts';
import { parseJsonText } from '../../shared/document/parse-json.ts';
import { getAnalysis, getFitness, getSwaps } from './analyses.ts';
import {
  assembleBundle,
  exportBundle,
  mergePlannedSecrets,
  type ServeScope,
  validateManifest,
} from './bundles.ts';
import { toOpenApi } from './openapi.ts';
import { Problem, toFault, toProblem } from './problem.ts';
import { getSchema, getSchemas } from './schemas.ts';
import { addTelemetryRoutes } from './telemetry.ts';

const bodyLimit = 8 * 1024 * 1024;

function parseJsonBody(text: string): unknown {
  const document = parseJsonText(text);
  if (document.ok) return document.value;
  const faults = document.diagnostics
    .filter((found) => found.severity === 'error')
    .map((found) => {
      const { message, ...rest } = toFault(found);
      return { ...rest, message: `line ${found.line}, column ${found.column}: ${message}` };
    });
  throw new Problem(400, 'invalid JSON', faults);
}

const refuse = (
  status: number,
  error: string,
  fault: ConstructorParameters<typeof Problem>[2][number],
): never => {
  throw new Problem(status, error, [fault]);
};

/**
 * Refuses what a web page can make the user's browser send: a Host that is rebound to this machine, a foreign Origin, a foreign site.
 * A host name of a client on another machine is accepted, because `--host` opens the server to them.
 */
function assertNoForeignPage(server: FastifyInstance): void {
  server.addHook('onRequest', async (request) => {
    const { headers, socket } = request.raw;
    const local = socket.localAddress ?? '';
    const isLocal = local === '::1' || local.startsWith('127.') || local.startsWith('::ffff:127.');
    const foreign = findForeignHeader(headers, {
      isOwnHost: (host) => !isLocal || isLoopbackHost(host),
      origins: () => [`http://${headers.host?.toLowerCase()}`],
      fromLinks: false,
    });
    if (foreign === undefined) return;
    if (foreign === 'host') {
      const message = 'the Host header does not name this machine';
      refuse(403, 'forbidden', {
        code: 'host-forbidden',
        pointer: '',
        message,
        remedy: 'use http://127.0.0.1',
      });
    }
    const message = `the header ${foreign} shows that a page of another site caused the request`;
    const remedy = 'call from a program, or from a page of this server';
    refuse(403, 'forbidden', { code: 'origin-forbidden', pointer: '', message, remedy });
  });
}

/** A page of another site may send forms and plain text to any server; JSON only after the server allowed it, which this one does not. */
function refuseOtherMediaTypes(server: FastifyInstance): void {
  server.addContentTypeParser('*', (request, _body, done) => {
    const message = `the body is ${request.headers['content-type'] ?? 'without a media type'}, not application/json`;
    const remedy = 'send the header Content-Type: application/json';
    done(
      new Problem(415, 'unsupported media type', [
        { code: 'media-type-unsupported', pointer: '', message, remedy },
      ]),
    );
  });
}

/**
 * Reads the rest of a request, up to 64 MiB and for five seconds: a client whose connection is closed while it writes reports a
 * connection error instead of the response.
 */
function drain(request: FastifyRequest['raw']): Promise<void> {
  return new Promise((resolve) => {
    let left = 8 * bodyLimit;
    const timer = setTimeout(resolve, 5000);
    const finish = () => {
      clearTimeout(timer);
      resolve();
    };
    request.on('data', (chunk: Uint8Array) => {
      left -= chunk.length;
      if (left < 0) finish();
    });
    for (const event of ['end', 'close', 'error']) request.on(event, finish);
    request.resume();
  });
}

function addRoutes(server: FastifyInstance, scope: ServeScope): void {
  const bundles = '/api/v1/bundles';
  server.post(`${bundles}/validate`, (request) => validateManifest(request.body));
  server.post(`${bundles}/merge-secrets`, (request) => mergePlannedSecrets(scope, request.body));
  server.post(`${bundles}/assemble`, (request) => assembleBundle(scope, request.body));
  server.post(`${bundles}/export`, (request) => exportBundle(scope, request.body));
  const questions = { fitness: getFitness, swaps: getSwaps, analysis: getAnalysis };
  for (const [name, answer] of Object.entries(questions)) {
    server.get<{ Params: { scenario: string }; Querystring: Record<string, unknown> }>(
      `/api/v1/${name}/:scenario`,
      (request) => answer(scope, { scenario: request.params.scenario, query: request.query }),
    );
  }
  server.get('/schemas', () => getSchemas(scope.ctx));
  server.get<{ Params: { file: string } }>('/schemas/:file', (request) =>
    getSchema(scope.ctx, request.params.file),
  );
  server.get('/health', async () => ({ status: 'ok' }));
  if (scope.telemetry !== undefined) addTelemetryRoutes(server, scope.telemetry);
  const description = toOpenApi({ telemetry: scope.telemetry !== undefined });
  server.get('/openapi.json', async () => description);
}

/**
 * The bundle API over HTTP. Reads nothing outside `root` but its own JSON Schemas and catalogues, writes nothing but uploads of telemetry, and those only with a store. Call `listen` to start it, on loopback unless
 * other machines need access. Every response is JSON but the report of telemetry for people; an error is `{error, details, errors}` with 400, 403, 404, 413, 422, 500 or 503.
 */
export function createServer(scope: ServeScope): FastifyInstance {
  const server = fastify({
    bodyLimit,
    frameworkErrors: (error, _request, reply) => {
      const { status, body } = toProblem(error);
      void (reply as FastifyReply).code(status).send(body);
    },
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, parseJsonBody(String(body)));
    } catch (error) {
      done(error as Error);
    }
  });
  refuseOtherMediaTypes(server);
  server.setErrorHandler(async (error, request, reply) => {
    const { status, body } = toProblem(error);
    if (status === 413 && !request.raw.complete) await drain(request.raw);
    if (status === 500)
      scope.ctx.log.warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return reply.code(status).send(body);
  });
  server.setNotFoundHandler((request, reply) => {
    const message = `${request.method} ${request.url.slice(0, 200)} does not exist`;
    const remedy = 'GET /openapi.json lists the routes';
    void reply
      .code(404)
      .send(new Problem(404, 'not found', [{ code: 'route-unknown', pointer: '', message, remedy }]).body);
  });
  server.addHook('onSend', async (_request, reply) => {
    void reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
  });
  assertNoForeignPage(server);
  addRoutes(server, scope);
  return server;
}
