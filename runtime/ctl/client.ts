import type { IncomingMessage } from 'node:http';
import {
  type ControlClient,
  ControlError,
  type ControlRequest,
  createControlClient,
} from '../../schema/control/client.ts';
import type { RuntimeErrorCode } from '../../schema/errors/codes.ts';
import { isSystemError, RuntimeError } from '../errors.ts';
import { NotProven, sendProven } from '../proof/send-proven.ts';
import { findRuntime, notRunning } from './find-runtime.ts';

const timeoutMs = 10_000;

/**
 * Creates a client for the runtime of an app data folder. Its calls throw {RuntimeError} `app-not-running`, or the
 * code of the runtime's refusal, such as `app-starting`.
 */
export function createCtlClient(appData: string): ControlClient {
  return createControlClient(
    async ({ method, path }) => {
      const answer = await reach(appData, path, method);
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

async function reach(
  appData: string,
  path: string,
  method: ControlRequest['method'] = 'GET',
): Promise<IncomingMessage> {
  const { port, token } = findRuntime(appData);
  const headers = { authorization: `Bearer ${token}` };
  try {
    return await sendProven(
      { port, secret: token, purpose: 'control' },
      { method, path, headers, timeoutMs },
    );
  } catch (error) {
    // Another program can have the port of a runtime that was killed.
    const isGone = error instanceof NotProven || isSystemError(error, 'ECONNRESET');
    throw isGone ? notRunning(appData) : error;
  }
}

function toRefusal({ status, code, message, remedy }: ControlError, appData: string): RuntimeError {
  // The port now belongs to another program or to another installation's runtime.
  if (code === '' || status === 401) return notRunning(appData);
  // The runtime is this same executable, so its codes are in the registry.
  return new RuntimeError(code as RuntimeErrorCode, message, remedy);
}
