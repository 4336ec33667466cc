import { closeSync, openSync, readSync } from 'node:fs';

/** A TCP socket that listens, of /proc/net/tcp and /proc/net/tcp6 (proc(5)). */
export interface ListeningSocket {
  /** The local address as the kernel prints it. */
  address: string;
  inode: string;
}

const listenState = '0A';
// Words of four bytes, in the byte order of the machine: little-endian on all that the runtime is made for.
const any4 = '00000000';
const loopback4 = '0100007F';
const any6 = '0'.repeat(32);
const loopback6 = '00000000000000000000000001000000';
const mapped4 = '0000000000000000FFFF00000100007F';

/**
 * The sockets in such a file that listen on the port; undefined when it cannot be read. Linux lists those that listen first, and
 * with all connections the file may take milliseconds: `isWhole` reads on to its end.
 */
export function readListening(path: string, port: number, isWhole: boolean): ListeningSocket[] | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const chunk = Buffer.allocUnsafe(16 * 1024);
    let text = '';
    for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
      const part = chunk.toString('latin1', 0, size);
      text += part;
      if (!isWhole && hasOthers(part)) break;
    }
    return parseListening(text, port);
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Whether the last whole line is of a socket that does not listen. */
function hasOthers(text: string): boolean {
  const line = text.split('\n').at(-2)?.trim() ?? '';
  const [, , , state = listenState] = line.split(/\s+/);
  return state !== listenState && state !== 'st';
}

/** The sockets in the text of such a file that listen on the port. */
export function parseListening(text: string, port: number): ListeningSocket[] {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const found: ListeningSocket[] = [];
  // Most lines are of other ports: they are not split.
  for (let at = text.indexOf(suffix); at >= 0; at = text.indexOf(suffix, at + 1)) {
    const end = text.indexOf('\n', at);
    const line = text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? undefined : end);
    const [, local = '', , state, , , , , , inode] = line.trim().split(/\s+/);
    if (state !== listenState || !local.endsWith(suffix) || inode === undefined) continue;
    found.push({ address: local.slice(0, -suffix.length), inode });
  }
  return found;
}

/**
 * The sockets that a connection to this loopback address can lead to: of its own family first, as the kernel does. `read` gives
 * those of a family, undefined when they cannot be seen.
 */
export function findAnswering(
  host: string,
  read: (family: 'tcp' | 'tcp6') => readonly ListeningSocket[] | undefined,
): readonly ListeningSocket[] | undefined {
  if (host === '::1') return pick(read('tcp6'), [loopback6, any6]);
  const own = pick(read('tcp'), [loopback4, any4]);
  if (own !== undefined && own.length > 0) return own;
  return pick(read('tcp6'), [mapped4, any6]) ?? own;
}

/** Those of the first address that has any. */
function pick(
  sockets: readonly ListeningSocket[] | undefined,
  addresses: readonly string[],
): readonly ListeningSocket[] | undefined {
  if (sockets === undefined) return undefined;
  const found = addresses.map((address) => sockets.filter((socket) => socket.address === address));
  return found.find(({ length }) => length > 0) ?? [];
}
