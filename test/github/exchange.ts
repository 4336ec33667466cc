import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './release-rules.ts';
import { type Fault, type GitHubState, toDigest } from './state.ts';

/** What the parts of the stand-in share. */
export interface Exchange {
  state: GitHubState;
  origin: string;
  /** Requests that no client may send, and answers that GitHub would not give. */
  faults: string[];
  /** Files of the storage by path. */
  files: Map<string, Buffer>;
}

export async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body === undefined ? '' : JSON.stringify(body));
  const type = Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json; charset=utf-8';
  response.writeHead(status, { 'content-type': type, 'content-length': bytes.length, ...headers });
  response.end(bytes);
}

/** Takes the fault of an operation, if one is due. */
export function takeFault(state: GitHubState, operation: string): Fault['kind'] | undefined {
  const fault = state.faults.find((one) => one.operation === operation && one.times > 0);
  if (fault === undefined) return undefined;
  fault.times -= 1;
  return fault.kind;
}

/** The answer of a fault that is one. */
export function toFaultAnswer(kind: Fault['kind'] | undefined): Answer | undefined {
  if (typeof kind !== 'object') return undefined;
  return { ...kind, body: { message: kind.message ?? '', documentation_url: 'x' } };
}

/** Stores bytes, and returns the address that has its own credentials. */
export function store({ files, origin }: Exchange, bytes: Buffer): string {
  const path = `/storage/${toDigest(bytes).slice(7)}`;
  files.set(path, bytes);
  return `${origin}${path}?sig=secret`;
}
