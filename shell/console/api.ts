import {
  ControlError,
  type ControlRequest,
  type ControlResponse,
  createControlClient,
} from '../../schema/control/client.ts';
import type { ShellInfo } from '../shell-info.ts';

/** The runtime's control API, forwarded by the shell. @throws {ControlError} */
export const control = createControlClient((request) => send({ ...request, path: `control${request.path}` }));

/** @throws {ControlError} */
export async function getShell(): Promise<ShellInfo> {
  return JSON.parse(await askShell({ method: 'GET', path: 'shell' }));
}

/** @throws {ControlError} */
export async function postShell(call: 'restart' | 'quit'): Promise<void> {
  await askShell({ method: 'POST', path: `shell/${call}` });
}

async function askShell(request: ControlRequest): Promise<string> {
  const { status, text } = await send(request);
  if (status < 300) return text;
  throw new ControlError(status, text);
}

/** Paths are relative to the console. */
async function send({ method, path, body }: ControlRequest): Promise<ControlResponse> {
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } }),
  });
  return { status: response.status, text: await response.text() };
}
