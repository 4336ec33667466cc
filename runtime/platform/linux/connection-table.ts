import { openSync, read } from 'node:fs';
import { promisify } from 'node:util';
import { toAddressBytes } from '../socket-address.ts';
import { type End, type FindTcpSocket, listenState, type TcpSocket } from '../tcp-socket.ts';

const chunkSize = 64 * 1024;

/**
 * Finds sockets in /proc/net/tcp and tcp6 (proc(5)), for systems without sock_diag. One reading at a time serves all that wait for it, and
 * the threads of libuv wait for the kernel. Undefined where the files cannot be read.
 */
export function openConnectionTable(): FindTcpSocket | undefined {
  // They stay open: a process without free descriptors must still find out who connects.
  const files = ['tcp', 'tcp6'].flatMap((name) => tryOpen(`/proc/net/${name}`));
  if (files.length === 0) return undefined;
  const readAll = async (): Promise<string> => {
    let text = '';
    for (const file of files) text += await readWhole(file);
    return text;
  };
  let running: Promise<string> | undefined;
  let next: Promise<string> | undefined;
  // A reading that has begun may have passed the new connection already.
  const readSoon = (): Promise<string> => {
    next ??= (running ?? Promise.resolve(''))
      .catch(() => '')
      .then(() => {
        next = undefined;
        running = readAll();
        return running;
      });
    return next;
  };
  return async (local, remote) => {
    const find = async () => findSocket(await readSoon(), local, remote);
    // A row moves while the table is read in parts, and can be missed.
    return (await find()) ?? find();
  };
}

function tryOpen(path: string): number[] {
  try {
    return [openSync(path, 'r')];
  } catch {
    return [];
  }
}

const readPart = promisify(read);

async function readWhole(file: number): Promise<string> {
  const chunk = Buffer.allocUnsafe(chunkSize);
  let text = '';
  for (let position = 0; ; ) {
    const { bytesRead } = await readPart(file, chunk, 0, chunkSize, position);
    if (bytesRead === 0) return text;
    text += chunk.toString('latin1', 0, bytesRead);
    position += bytesRead;
  }
}

/** The socket with these ends in the text of such files. */
export function findSocket(text: string, local: End, remote: End | undefined): TcpSocket | undefined {
  for (const form of ['plain', 'mapped'] as const) {
    const wanted = ` ${toHex(local, form)} ${remote === undefined ? '' : toHex(remote, form)}`;
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      const end = text.indexOf('\n', at);
      const row = text.slice(at + 1, end < 0 ? undefined : end).split(/\s+/);
      const [, , state = '', , , , uid, , inode] = row;
      const isListening = Number.parseInt(state, 16) === listenState;
      if (inode === undefined || (remote === undefined && !isListening)) continue;
      return { uid: Number(uid), inode: Number(inode), isListening };
    }
  }
  return undefined;
}

const mappedPrefix = '0000000000000000FFFF0000';

/** An end as the kernel prints it: words of four bytes in the machine's order, which is little-endian, and the port. */
function toHex({ address, port }: End, form: 'plain' | 'mapped'): string {
  const bytes = Buffer.from(toAddressBytes(address)).swap32();
  const prefix = form === 'mapped' && bytes.length === 4 ? mappedPrefix : '';
  const digits = port.toString(16).padStart(4, '0');
  return `${prefix}${bytes.toString('hex')}:${digits}`.toUpperCase();
}
