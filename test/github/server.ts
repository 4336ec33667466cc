import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAnswers } from './answers.ts';
import { assertAnswer, findOperation, findRequestFault } from './description.ts';
import { handlers } from './handle.ts';
import { type Answer, isAnswer, notFound, storeAsset } from './release-rules.ts';
import { createState, type Fault, type GitHubState, toDigest } from './state.ts';

export const token = 'ghs_of-the-stand-in';

/** A stand-in of GitHub on loopback, which answers only what its published description and its documented rules allow. */
export interface GitHubStandIn {
  state: GitHubState;
  /** Variables with which host/github finds it. */
  env: Record<string, string>;
  /** Requests that no client may send, and answers that GitHub would not give. Tests expect none. */
  faults: string[];
  close(): Promise<void>;
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body === undefined ? '' : JSON.stringify(body));
  const type = Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json; charset=utf-8';
  response.writeHead(status, { 'content-type': type, 'content-length': bytes.length, ...headers });
  response.end(bytes);
}

/** Takes the fault of an operation, if one is due. */
function takeFault(state: GitHubState, operation: string): Fault['kind'] | undefined {
  const fault = state.faults.find((one) => one.operation === operation && one.times > 0);
  if (fault === undefined) return undefined;
  fault.times -= 1;
  return fault.kind;
}

const toParsed = (bytes: Buffer): Record<string, unknown> => {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return {};
  }
};

/** Starts a stand-in. */
export async function startGitHub(given: Partial<GitHubState> = {}): Promise<GitHubStandIn> {
  const state = createState(given);
  const faults: string[] = [];
  const files = new Map<string, Buffer>();
  let origin = '';

  const store = (bytes: Buffer): string => {
    const path = `/storage/${toDigest(bytes).slice(7)}`;
    files.set(path, bytes);
    return `${origin}${path}?sig=secret`;
  };

  function sendFile(request: IncomingMessage, response: ServerResponse, path: string): void {
    // The storage behind GitHub refuses a request with two kinds of credentials.
    if (request.headers.authorization !== undefined) return send(response, { status: 400 });
    const bytes = files.get(path);
    const kind = takeFault(state, 'GET storage');
    if (bytes === undefined) return send(response, { status: 404 });
    if (kind === undefined) return send(response, { status: 200, body: bytes });
    if (kind === 'short') return send(response, { status: 200, body: bytes.subarray(0, bytes.length >> 1) });
    if (typeof kind === 'object') return send(response, { ...kind, body: { message: kind.message ?? '' } });
    response.writeHead(200, { 'content-length': bytes.length });
    response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
  }

  /** What everyone can fetch from the pages of a repository. */
  function sendPublic(response: ServerResponse, path: string): void {
    const [, tag = '', name = ''] = /\/releases\/download\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
    const kind = takeFault(state, 'GET public');
    if (typeof kind === 'object') return send(response, { ...kind, body: { message: kind.message ?? '' } });
    const release = state.releases.find((one) => one.tag === decodeURIComponent(tag) && !one.isDraft);
    const asset = release?.assets.find((one) => one.name === decodeURIComponent(name));
    if (asset === undefined || state.isPrivate) return send(response, { status: 404 });
    const bytes = kind === 'short' ? asset.bytes.subarray(0, asset.bytes.length >> 1) : asset.bytes;
    send(response, { status: 302, headers: { location: store(bytes) } });
  }

  async function answerApi(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const { method = 'GET', headers } = request;
    const path = url.pathname.replace(/^\/api\/(?:v3|uploads)/, '');
    const operation = findOperation(method, path);
    if (operation === undefined) {
      faults.push(`${method} ${path} is not an operation of the description`);
      return send(response, notFound);
    }
    const { id } = operation;
    const finish = (answer: Answer): void => {
      state.journal.push(`${id} ${answer.status}`);
      send(response, answer);
    };
    if (headers.authorization !== `Bearer ${token}`)
      return finish({
        status: 401,
        body: { message: 'Bad credentials', documentation_url: 'x', status: '401' },
      });
    if (headers['user-agent'] === undefined) faults.push(`${id} has no user-agent`);
    const isUpload = id.endsWith('/assets') && method === 'POST';
    const kind = takeFault(state, id);
    if (typeof kind === 'object')
      return finish({ ...kind, body: { message: kind.message ?? '', documentation_url: 'x' } });
    const bytes = await readAll(request);
    const body = isUpload ? {} : toParsed(bytes);
    if (`${operation.path['owner']}/${operation.path['repo']}` !== state.repository && id !== 'GET /user')
      return finish(notFound);
    const fault = findRequestFault(operation, url.searchParams, body);
    if (fault !== '') faults.push(`${id}: ${fault}`);
    if (isUpload && Number(headers['content-length']) !== bytes.length)
      faults.push(`${id} states another length`);
    if (isUpload && kind === 'cut') {
      const release = state.releases.find((one) => String(one.id) === operation.path['release_id']);
      const name = { name: url.searchParams.get('name') ?? '', label: url.searchParams.get('label') };
      if (release !== undefined) {
        const asset = storeAsset(state, release, name, bytes.subarray(0, bytes.length >> 1), false);
        if (isAnswer(asset)) faults.push(`${id}: a cut upload of a file that exists`);
      }
      state.journal.push(`${id} cut`);
      response.destroy();
      return;
    }
    const handle = handlers[id];
    if (handle === undefined) throw new Error(`the stand-in has no ${id}`);
    const asked = {
      operation,
      query: url.searchParams,
      body,
      bytes,
      accept: headers.accept ?? '',
      storage: store,
    };
    const answer = handle(state, createAnswers(state, origin), asked);
    assertAnswer(operation, answer.status, answer.body);
    if (kind === 'lost')
      return finish({ status: 502, body: { message: 'Server Error', documentation_url: 'x' } });
    finish(answer);
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', origin);
    if (url.pathname.startsWith('/storage/')) return sendFile(request, response, url.pathname);
    if (!url.pathname.startsWith('/api/')) return sendPublic(response, url.pathname);
    answerApi(request, response, url).catch((error: unknown) => {
      faults.push(error instanceof Error ? error.message : String(error));
      if (!response.headersSent) send(response, { status: 500 });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    state,
    env: {
      GITHUB_API_URL: `${origin}/api/v3`,
      GITHUB_SERVER_URL: origin,
      GITHUB_REPOSITORY: state.repository,
      GITHUB_TOKEN: token,
    },
    faults,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
