import { type IncomingMessage, request } from 'node:http';
import { type ControlClient, ControlError, createControlClient } from '../../schema/control/client.ts';
import type { RuntimeErrorCode } from '../../schema/errors/codes.ts';
import { isSystemError, RuntimeError } from '../errors.ts';
import { type Contact, findRuntime, notRunning } from './find-runtime.ts';

const timeoutMs = 10_000;

/**
 * Creates a client for the runtime of an app data folder. Its calls throw {RuntimeError} `app-not-running`, or the
 * code of the runtime's refusal, such as `app-starting`.
 */
export function createCtlClient(appData: string): ControlClient {
  return createControlClient(
    async ({ path }) => {
      const answer = await reach(appData, path);
      return { status: answer.statusCode ?? 0, text: await readText(answer) };
    },
    (refusal) => toRefusal(refusal, appData),
  );
}

/** The response to a GET as a stream. @throws {RuntimeError} `app-not-running`, or the code of the runtime's refusal */
export async function open(appData: string, path: string): Promise<IncomingMessage> {
  const answer = await reach(appData, path);
  if ((answer.statusCode ?? 0) < 400) return answer;
  throw toRefusal(new ControlError(answer.statusCode ?? 0, await readText(answer)), appData);
}

async function readText(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Tries 127.0.0.1, then ::1, because `ipc.host` can be either. */
async function reach(appData: string, path: string): Promise<IncomingMessage> {
  const contact = findRuntime(appData);
  try {
    return await get('127.0.0.1', contact, path).catch((error: unknown) => {
      if (!isSystemError(error, 'ECONNREFUSED')) throw error;
      return get('::1', contact, path).catch(() => {
        throw error;
      });
    });
  } catch (error) {
    const isGone = isSystemError(error, 'ECONNREFUSED') || isSystemError(error, 'ECONNRESET');
    throw isGone ? notRunning(appData) : error;
  }
}

function get(host: string, { port, token }: Contact, path: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}` };
    const call = request({ host, port, path, headers, agent: false });
    call.setTimeout(timeoutMs, () =>
      call.destroy(new Error(`the runtime did not respond within ${timeoutMs} ms`)),
    );
    call.on('error', reject);
    call.on('response', (answer) => {
      // A followed log can be silent for a long time.
      call.setTimeout(0);
      resolve(answer);
    });
    call.end();
  });
}

function toRefusal({ status, code, message, remedy }: ControlError, appData: string): RuntimeError {
  // The port now belongs to another program or to another installation's runtime.
  if (code === '' || status === 401) return notRunning(appData);
  // The runtime is this same executable, so its codes are in the registry.
  return new RuntimeError(code as RuntimeErrorCode, message, remedy);
}
