import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { cookieName, readCookie } from './authority.ts';

/** A connection to an X server. https://www.x.org/releases/X11R7.7/doc/xproto/x11protocol.html */
export interface XConnection {
  root: number;
  /** Sends a request, whose second byte is `data`. */
  send(opcode: number, data: number, body: Buffer): void;
  /** Sends a request and returns its reply, at least 32 bytes. @throws Error when the server refuses it */
  ask(opcode: number, data: number, body: Buffer): Promise<Buffer>;
  close(): void;
}

/** Milliseconds for a whole exchange: a start of the app waits for it. */
const limitMs = 2000;

/** Bytes of one message that are taken: lists of windows are short. */
const maxMessage = 1 << 20;

/** Fills to a multiple of four bytes. */
export const pad = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);

/** The number of a display of this machine, as `:0` or `unix:0.0`; undefined for another one. */
export function toDisplayNumber(display: string | undefined): string | undefined {
  return /^(?:unix)?:(\d{1,5})(?:\.\d+)?$/.exec(display ?? '')?.[1];
}

/** Connects to the display of this machine that DISPLAY names. @throws Error when there is none or it refuses */
export async function connectDisplay(env: NodeJS.ProcessEnv): Promise<XConnection> {
  const number = toDisplayNumber(env['DISPLAY']);
  if (number === undefined) throw new Error('DISPLAY names no display of this machine');
  const socket = connect(`/tmp/.X11-unix/X${number}`);
  socket.setTimeout(limitMs, () => socket.destroy(new Error('the X server does not answer')));
  await once(socket, 'connect');
  // The reader reports it; without a listener, one between two reads would end the process.
  socket.on('error', () => {});
  const read = createReader(socket);
  const cookie = readCookie(number, env);
  socket.write(formatSetup(cookie));
  const root = await readSetup(read).catch((error: unknown) => {
    socket.destroy();
    throw error;
  });
  return {
    root,
    send: (opcode, data, body) => void socket.write(formatRequest(opcode, data, body)),
    async ask(opcode, data, body) {
      socket.write(formatRequest(opcode, data, body));
      return readReply(read);
    },
    close: () => socket.destroy(),
  };
}

type Read = (length: number) => Promise<Buffer>;

/** Reads the bytes of a socket in the lengths that are asked for. */
function createReader(socket: Socket): Read {
  let held = Buffer.alloc(0);
  const chunks = socket[Symbol.asyncIterator]();
  return async (length) => {
    if (length > maxMessage) throw new Error('the X server sends too much');
    while (held.length < length) {
      const next = await chunks.next();
      if (next.done === true) throw new Error('the X server has closed the connection');
      held = Buffer.concat([held, next.value as Buffer]);
    }
    const taken = held.subarray(0, length);
    held = held.subarray(length);
    return taken;
  };
}

function formatSetup(cookie: Buffer | undefined): Buffer {
  const [name, data] = cookie === undefined ? ['', Buffer.alloc(0)] : [cookieName, cookie];
  const head = Buffer.alloc(12);
  head.write('l');
  head.writeUInt16LE(11, 2);
  head.writeUInt16LE(name.length, 6);
  head.writeUInt16LE(data.length, 8);
  return Buffer.concat([head, pad(Buffer.from(name)), pad(data)]);
}

/** The root window of the first screen, behind the vendor's name and the pixmap formats. */
async function readSetup(read: Read): Promise<number> {
  const head = await read(8);
  const body = await read(head.readUInt16LE(6) * 4);
  if (head[0] !== 1) throw new Error('the X server refuses the connection');
  const vendor = body.readUInt16LE(16);
  const formats = body.readUInt8(21);
  return body.readUInt32LE(32 + vendor + (-vendor & 3) + formats * 8);
}

function formatRequest(opcode: number, data: number, body: Buffer): Buffer {
  const head = Buffer.from([opcode, data, 0, 0]);
  head.writeUInt16LE(1 + body.length / 4, 2);
  return Buffer.concat([head, body]);
}

/** The next reply; events are not asked for, but a server may send some. */
async function readReply(read: Read): Promise<Buffer> {
  for (;;) {
    const head = await read(32);
    if (head[0] === 0) throw new Error(`the X server reports error ${head[1]}`);
    if (head[0] === 1) return Buffer.concat([head, await read(head.readUInt32LE(4) * 4)]);
  }
}
