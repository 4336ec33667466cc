import { type IncomingMessage, request } from 'node:http';
import type { RuntimeErrorCode } from '../../schema/errors/codes.ts';
import { isSystemError, RuntimeError } from '../errors.ts';
import { type Contact, findRuntime, notRunning } from './find-runtime.ts';

const timeoutMs = 10_000;

/** One GET against the running runtime. @throws RuntimeError: `app-not-running`, or what the runtime refused */
export async function open(appData: string, path: string): Promise<IncomingMessage> {
  const contact = findRuntime(appData);
  const answer = await reach(contact, path).catch((error: unknown) => {
    if (isSystemError(error, 'ECONNREFUSED') || isSystemError(error, 'ECONNRESET')) throw notRunning(appData);
    throw error;
  });
  if ((answer.statusCode ?? 0) < 400 || answer.statusCode === 503) return answer;
  throw toRefusal(answer.statusCode, await readText(answer), appData);
}

/** The JSON document of a GET. A runtime that still starts is told from one that answers 503 with a document. */
export async function getJson(appData: string, path: string): Promise<Record<string, unknown>> {
  const answer = await open(appData, path);
  const text = await readText(answer);
  const document = parse(text);
  if (document === undefined || typeof document['error'] === 'string') {
    throw toRefusal(answer.statusCode, text, appData);
  }
  return document;
}

async function readText(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Where ipc.host is ::1 there is no answer at 127.0.0.1. */
async function reach(contact: Contact, path: string): Promise<IncomingMessage> {
  try {
    return await get('127.0.0.1', contact, path);
  } catch (error) {
    if (!isSystemError(error, 'ECONNREFUSED')) throw error;
    return await get('::1', contact, path).catch(() => {
      throw error;
    });
  }
}

function get(host: string, { port, token }: Contact, path: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}` };
    const call = request({ host, port, path, headers, agent: false });
    call.setTimeout(timeoutMs, () =>
      call.destroy(new Error(`the runtime did not answer in ${timeoutMs} ms`)),
    );
    call.on('error', reject);
    call.on('response', (answer) => {
      // A followed log may be silent for long.
      call.setTimeout(0);
      resolve(answer);
    });
    call.end();
  });
}

function toRefusal(status: number | undefined, text: string, appData: string): RuntimeError {
  const { error, remedy, code } = parse(text) ?? {};
  if (typeof error === 'string' && status !== 401) {
    // The runtime that answers is this same executable, so its codes are the ones of this registry.
    return new RuntimeError(String(code) as RuntimeErrorCode, error, String(remedy ?? ''));
  }
  // Another program has the port now, or a runtime of another installation.
  return notRunning(appData);
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
