import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { Artifacts, type Ids, type Request, TwirpError } from './artifacts.ts';
import { startAzurite } from './azurite.ts';
import { Blobs } from './blobs.ts';
import { createToken, readToken } from './token.ts';

const prefix = '/twirp/github.actions.results.api.v1.ArtifactService/';

type Call = (artifacts: Artifacts, ids: Ids, request: Request) => unknown;

const calls: Record<string, Call> = {
  CreateArtifact: (artifacts, ids, request) => artifacts.create(ids, request),
  FinalizeArtifact: (artifacts, ids, request) => artifacts.finalize(ids, request),
  ListArtifacts: (artifacts, ids, request) => artifacts.list(ids, request),
  GetSignedArtifactURL: (artifacts, ids, request) => artifacts.sign(ids, request),
  DeleteArtifact: (artifacts, ids, request) => artifacts.delete(ids, request),
};

/** The token is for one run and job; a request for another one is refused as on GitHub. */
function authorize(request: IncomingMessage, body: Request): Ids {
  const [, token = ''] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? [];
  const ids = readToken(token);
  if (ids === undefined) throw new TwirpError(401, 'unauthenticated', 'the token is not one of this service');
  const { workflow_run_backend_id: run, workflow_job_run_backend_id: job } = body;
  if (run !== ids.run || job !== ids.job) {
    throw new TwirpError(403, 'permission_denied', 'the token is for another run or job');
  }
  return ids;
}

async function answer(artifacts: Artifacts, request: IncomingMessage): Promise<unknown> {
  const call = request.url?.startsWith(prefix) ? calls[request.url.slice(prefix.length)] : undefined;
  if (request.method !== 'POST' || call === undefined) {
    throw new TwirpError(404, 'bad_route', `no such call: ${request.method} ${request.url}`);
  }
  const body = (await json(request)) as Request;
  return await call(artifacts, authorize(request, body), body);
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

export interface ResultsService {
  /** What a runner puts into the environment of an action. */
  env: Record<'ACTIONS_RESULTS_URL' | 'ACTIONS_RUNTIME_TOKEN' | 'GITHUB_SERVER_URL', string>;
  ids: Ids;
  artifacts: Artifacts;
  stop(): Promise<void>;
}

/** The artifact part of GitHub's results service on a loopback port, its blobs in Azurite. Ends with stop(). */
export async function startResultsService(): Promise<ResultsService> {
  const azurite = await startAzurite();
  const artifacts = new Artifacts(await Blobs.create(azurite));
  const server = createServer((request, response) => {
    answer(artifacts, request).then(
      (body) => send(response, 200, body),
      (error: unknown) => {
        const known = error instanceof TwirpError ? error : new TwirpError(500, 'internal', String(error));
        send(response, known.status, { code: known.code, msg: known.message });
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const ids = { run: 'ce7f54c7-61c7-4aae-887f-30da475f5f1a', job: 'ca395085-040a-526b-2ce8-bdc85f692774' };
  return {
    env: {
      ACTIONS_RESULTS_URL: `http://127.0.0.1:${port}/`,
      ACTIONS_RUNTIME_TOKEN: createToken(ids),
      // The artifact client refuses to work with a GitHub Enterprise Server; *.localhost counts as none.
      GITHUB_SERVER_URL: 'http://github.localhost',
    },
    ids,
    artifacts,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await azurite.stop();
    },
  };
}
