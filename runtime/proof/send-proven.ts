import { randomBytes } from 'node:crypto';
import { type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';
import { readLimited } from '../../schema/read-limited.ts';
import { OneConnection } from './one-connection.ts';
import { isSameProof, type Purpose, toProof } from './proof.ts';

/** A server of this user on a loopback port, and the secret that both sides know. */
export interface Counterpart {
  port: number;
  secret: string;
  purpose: Purpose;
}

/** The call of each server that gives a proof; the nonce is appended. */
const proofPaths: Readonly<Record<Purpose, string>> = { control: '/proof/', shell: '/console/proof/' };

/** A request that may contain the secret. */
export interface SecretRequest {
  method: string;
  path: string;
  headers: OutgoingHttpHeaders;
  body?: string | undefined;
  /** Milliseconds without traffic, until the head of the answer. */
  timeoutMs?: number | undefined;
}

/** No listener of the port has proved that it knows the secret. Nothing was sent that is not public. */
export class NotProven extends Error {
  constructor(port: number, reason: string, cause?: unknown) {
    super(`the program on port ${port} did not prove that it is the app: ${reason}`, { cause });
    this.name = 'NotProven';
  }
}

/** Milliseconds for connection and proof together, so that a program that answers byte by byte does not hold a client. */
const patience = 3_000;
/** Bytes. */
const longestAnswer = 4_096;

/**
 * Sends a request once the listener has proved that it knows the secret, on the connection of that proof. Tries 127.0.0.1, then ::1,
 * because `ipc.host` can be either. Redirects are not followed.
 * @throws {NotProven} without a listener that proves it; {Error} of the connection afterwards
 */
export async function sendProven(to: Counterpart, sent: SecretRequest): Promise<IncomingMessage> {
  const connection = await connectProven(to, '127.0.0.1').catch((first: unknown) =>
    connectProven(to, '::1').catch(() => {
      throw first;
    }),
  );
  return new Promise((resolve, reject) => {
    const { method, path, headers, body, timeoutMs } = sent;
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const call = request({
      agent: connection,
      host: connection.host,
      port: to.port,
      method,
      path,
      headers: { ...headers, ...length, connection: 'close' },
    });
    call.on('error', reject);
    call.on('response', (answer) => {
      // A followed log can be silent for a long time.
      call.setTimeout(0);
      resolve(answer);
    });
    if (timeoutMs !== undefined) {
      call.setTimeout(timeoutMs, () => call.destroy(new Error(`no response within ${timeoutMs} ms`)));
    }
    call.end(body);
  });
}

/** @throws {NotProven} */
async function connectProven(to: Counterpart, host: '127.0.0.1' | '::1'): Promise<OneConnection> {
  const connection = new OneConnection(host);
  const nonce = randomBytes(32).toString('hex');
  try {
    const given = await ask(connection, to, nonce);
    const expected = toProof(to.secret, to.purpose, { address: host, port: to.port }, nonce);
    if (!isSameProof(given, expected)) throw new Error('its answer is wrong');
    return connection;
  } catch (error) {
    connection.destroy();
    const reason = error instanceof Error ? error.message : String(error);
    throw new NotProven(to.port, reason, error);
  }
}

async function ask(
  connection: OneConnection,
  { port, purpose }: Counterpart,
  nonce: string,
): Promise<string> {
  const signal = AbortSignal.timeout(patience);
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const path = `${proofPaths[purpose]}${nonce}`;
    const call = request({ agent: connection, host: connection.host, port, path, signal });
    call.on('error', reject);
    call.on('response', resolve);
    call.end();
  });
  if (answer.statusCode !== 200) throw new Error(`its answer was ${answer.statusCode}`);
  const text = (await readLimited(answer, longestAnswer))?.toString('utf8');
  if (text === undefined) throw new Error('its answer is too long');
  const { proof }: { proof?: unknown } = JSON.parse(text) ?? {};
  if (typeof proof !== 'string') throw new Error('its answer holds no proof');
  return proof;
}
