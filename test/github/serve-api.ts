import type { IncomingMessage, ServerResponse } from 'node:http';
import { createAnswers } from './answers.ts';
import { assertAnswer, findOperation, findRequestFault, type Operation } from './description.ts';
import { type Exchange, readAll, send, store, takeFault, toFaultAnswer } from './exchange.ts';
import { handlers } from './handle.ts';
import { type Answer, isAnswer, notFound, storeAsset } from './release-rules.ts';

export const token = 'ghs_of-the-stand-in';

const toParsed = (bytes: Buffer): Record<string, unknown> => {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return {};
  }
};

/** What keeps a request from being carried out. */
function refuse(
  { state }: Exchange,
  { id, path }: Operation,
  authorization: string | undefined,
): Answer | undefined {
  if (authorization !== `Bearer ${token}`)
    return { status: 401, body: { message: 'Bad credentials', documentation_url: 'x', status: '401' } };
  return `${path['owner']}/${path['repo']}` !== state.repository && id !== 'GET /user' ? notFound : undefined;
}

/** Keeps a part of a file, as after a connection that ended. */
function cutUpload(
  { state, faults }: Exchange,
  { id, path }: Operation,
  query: URLSearchParams,
  bytes: Buffer,
): void {
  const release = state.releases.find((one) => String(one.id) === path['release_id']);
  const name = { name: query.get('name') ?? '', label: query.get('label') };
  if (release === undefined) return;
  const asset = storeAsset(state, release, name, bytes.subarray(0, bytes.length >> 1), false);
  if (isAnswer(asset)) faults.push(`${id}: a cut upload of a file that exists`);
}

interface Received {
  operation: Operation;
  query: URLSearchParams;
  bytes: Buffer;
  headers: IncomingMessage['headers'];
}

/** Notes what is wrong with a request, and carries it out. */
function carryOut(exchange: Exchange, { operation, query, bytes, headers }: Received): Answer {
  const { state, origin, faults } = exchange;
  const { id } = operation;
  const isUpload = id.endsWith('/assets') && id.startsWith('POST');
  const body = isUpload ? {} : toParsed(bytes);
  const fault = findRequestFault(operation, query, body);
  if (fault !== '') faults.push(`${id}: ${fault}`);
  if (headers['user-agent'] === undefined) faults.push(`${id} has no user-agent`);
  if (isUpload && Number(headers['content-length']) !== bytes.length)
    faults.push(`${id} states another length`);
  const handle = handlers[id];
  if (handle === undefined) throw new Error(`the stand-in has no ${id}`);
  const answer = handle(state, createAnswers(state, origin), {
    ...{ operation, query, body, bytes },
    accept: headers.accept ?? '',
    storage: (content) => store(exchange, content),
  });
  assertAnswer(operation, answer.status, answer.body);
  return answer;
}

/** Answers a request to the API as its description allows. */
export async function serveApi(
  exchange: Exchange,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const { state, faults } = exchange;
  const { method = 'GET', headers } = request;
  const path = url.pathname.replace(/^\/api\/(?:v3|uploads)/, '');
  const operation = findOperation(method, path);
  if (operation === undefined) {
    faults.push(`${method} ${path} is not an operation of the description`);
    send(response, notFound);
    return;
  }
  const finish = (answer: Answer): void => {
    state.journal.push(`${operation.id} ${answer.status}`);
    send(response, answer);
  };
  const kind = takeFault(state, operation.id);
  const early = refuse(exchange, operation, headers.authorization) ?? toFaultAnswer(kind);
  if (early !== undefined) {
    finish(early);
    return;
  }
  const bytes = await readAll(request);
  if (kind === 'cut') {
    cutUpload(exchange, operation, url.searchParams, bytes);
    state.journal.push(`${operation.id} cut`);
    response.destroy();
    return;
  }
  const answer = carryOut(exchange, { operation, query: url.searchParams, bytes, headers });
  finish(
    kind === 'lost' ? { status: 502, body: { message: 'Server Error', documentation_url: 'x' } } : answer,
  );
}
