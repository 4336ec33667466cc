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

/** The key of the session, where the browser got one: see shell/browser/access.ts. The address of the page does not keep it. */
function readKey(): string | undefined {
  const given = /[#&]key=([\w-]+)$/.exec(location.hash);
  if (given?.[1] !== undefined) {
    sessionStorage.setItem('key', given[1]);
    history.replaceState(null, '', `${location.pathname}${location.hash.slice(0, given.index)}`);
  }
  return sessionStorage.getItem('key') ?? undefined;
}
const key = readKey();
const keyHeader: Record<string, string> = key === undefined ? {} : { 'x-console-key': key };

/** A file that the browser has to fetch with a header; undefined where a link to it is enough. */
export const fetchFile =
  key === undefined ? undefined : async (path: string) => (await fetch(path, { headers: keyHeader })).blob();

/** Paths are relative to the console. */
async function send({ method, path, body }: ControlRequest): Promise<ControlResponse> {
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body }),
    headers: { ...keyHeader, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
  });
  return { status: response.status, text: await response.text() };
}
