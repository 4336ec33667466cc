import { type CallName, callNames } from './channels.ts';

/** What answers a call: it gets the values that the page sent, which can be anything. */
export type CallHandler = (values: readonly unknown[], sender: Sender) => unknown;

export type CallHandlers = Readonly<Record<CallName, CallHandler>>;

/** The page that calls. */
export interface Sender {
  send(event: object): void;
  onGone(listener: () => void): void;
}

/** A fault of the page's arguments. */
export class CallFault extends Error {}

/** A text of a call. @throws {CallFault} for another value, or one that is too long */
export function parseTextValue(value: unknown, what: string, most: number): string {
  if (typeof value === 'string' && value.length <= most) return value;
  throw new CallFault(`${what} must be a text of at most ${most} characters`);
}

/** Bytes of a call. @throws {CallFault} */
export function parseBytes(value: unknown, most: number): Uint8Array {
  if (value instanceof Uint8Array && value.byteLength <= most) return value;
  throw new CallFault(`the content must be a Uint8Array of at most ${most} bytes`);
}

/** The file name in a proposal, without folders and characters that a system does not allow. */
export function toFileName(proposed: string): string {
  const name = proposed
    .replaceAll(/[\p{Cc}<>:"/\\|?*]+/gu, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 200);
  return name === '' ? 'file' : name;
}

/** Suffixes of a call. @throws {CallFault} */
export function parseExtensions(value: unknown): string[] {
  if (!Array.isArray(value) || value.length > 50) throw new CallFault('extensions must be a list');
  return value.map((one) => {
    const text = parseTextValue(one, 'an extension', 32);
    if (!/^[A-Za-z0-9.+_-]+$/.test(text)) throw new CallFault(`"${text}" is not an extension`);
    return text.replace(/^\./, '');
  });
}

const isCallName = (name: unknown): name is CallName => callNames.some((known) => known === name);

/** The answer to a call, as the preload script reads it: a failure is a value, because Electron would change its message. */
export type CallAnswer = { ok: true; value: unknown } | { ok: false; message: string };

/** Answers a call of a page. A page of another origin, and a frame in a page, get no answer but a refusal. */
export async function answerCall(
  handlers: CallHandlers,
  {
    name,
    values,
    origin,
    isTop,
  }: { name: unknown; values: unknown; origin: string | undefined; isTop: boolean },
  { origins, sender }: { origins: ReadonlySet<string>; sender: Sender },
): Promise<CallAnswer> {
  if (!isTop || origin === undefined || !origins.has(origin))
    return { ok: false, message: 'this page is not one of the app' };
  if (!isCallName(name) || !Array.isArray(values)) return { ok: false, message: 'there is no such call' };
  try {
    return { ok: true, value: await handlers[name](values, sender) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
