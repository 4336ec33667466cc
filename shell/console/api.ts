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

/** Stores the language of the console; null: that of the browser. @throws {ControlError} */
export async function storeLanguage(language: string | null): Promise<void> {
  await askShell({ method: 'POST', path: 'shell/language', body: JSON.stringify({ language }) });
}

async function askShell(request: ControlRequest): Promise<string> {
  const { status, text } = await send(request);
  if (status < 300) return text;
  throw new ControlError(status, text);
}

/** The key of the session, where the browser got one; '' where it needs none. Undefined until it is read. */
let key: string | undefined;

/** Reads the key, see shell/browser/access.ts. The address of the page does not keep it: call it before anything reads the address. */
export function readKey(): string {
  if (key !== undefined) return key;
  const given = /[#&]key=([\w-]+)$/.exec(location.hash);
  if (given?.[1] !== undefined) {
    sessionStorage.setItem('key', given[1]);
    history.replaceState(null, '', `${location.pathname}${location.hash.slice(0, given.index)}`);
  }
  key = sessionStorage.getItem('key') ?? '';
  return key;
}
const toKeyHeader = (): Record<string, string> => (readKey() === '' ? {} : { 'x-console-key': readKey() });

/** The content of a file that a link cannot lead to, because the session needs a header: see `readKey`. */
export const fetchFile = async (path: string): Promise<Blob> =>
  (await fetch(path, { headers: toKeyHeader() })).blob();

/** Paths are relative to the console. */
async function send({ method, path, body }: ControlRequest): Promise<ControlResponse> {
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body }),
    headers: { ...toKeyHeader(), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
  });
  return { status: response.status, text: await response.text() };
}
