import { createServer, type Server, type Socket } from 'node:net';

/** A server that accepts and records every statement, for comparison with psql. */
export interface RecordingPostgres {
  port: number;
  /** The statements in order of arrival, with the rows of a COPY. */
  received: { sql: string; rows?: string }[];
  close(): Promise<void>;
}

function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

const text = (...parts: string[]) => Buffer.from(parts.map((part) => `${part}\0`).join(''));
const ready = message('Z', Buffer.from('I'));
const done = message('C', text('OK'));
const parameter = (name: string, value: string) => message('S', text(name, value));

const greeting = Buffer.concat([
  message('R', Buffer.alloc(4)),
  parameter('server_version', '18.4'),
  parameter('client_encoding', 'UTF8'),
  parameter('standard_conforming_strings', 'on'),
  message('K', Buffer.alloc(8)),
  ready,
]);

const conforming = /^\s*set\s+standard_conforming_strings\s*=\s*(on|off)\s*;?\s*$/i;
const copy = /^(?:\s|--[^\n\r]*|\/\*.*?\*\/)*copy\s+\w+\s+from\s+stdin\b/is;

/** The messages after the start of one connection. https://www.postgresql.org/docs/18/protocol-message-formats.html */
function answer(type: string, body: Buffer, received: RecordingPostgres['received']): Buffer {
  if (type === 'Q') {
    const sql = body.subarray(0, -1).toString();
    received.push({ sql });
    if (copy.test(sql)) return message('G', Buffer.alloc(3));
    const setting = conforming.exec(sql)?.[1];
    const status = setting === undefined ? [] : [parameter('standard_conforming_strings', setting)];
    return Buffer.concat([...status, done, ready]);
  }
  const last = received.at(-1);
  if (type === 'd' && last !== undefined) last.rows = `${last.rows ?? ''}${body.toString()}`;
  if (type !== 'c' || last === undefined) return Buffer.alloc(0);
  last.rows ??= '';
  return Buffer.concat([done, ready]);
}

function serve(socket: Socket, received: RecordingPostgres['received']): void {
  let pending: Buffer = Buffer.alloc(0);
  let isStarted = false;
  socket.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    for (;;) {
      const offset = isStarted ? 1 : 0;
      if (pending.length < offset + 4) return;
      const end = offset + pending.readInt32BE(offset);
      if (pending.length < end) return;
      const body = pending.subarray(offset + 4, end);
      const type = isStarted ? String.fromCharCode(pending[0] ?? 0) : 'start';
      pending = pending.subarray(end);
      socket.write(isStarted ? answer(type, body, received) : greeting);
      isStarted = true;
    }
  });
  socket.on('error', () => {});
}

function toPort(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

/** Starts a recording server on a free port of 127.0.0.1. */
export async function startRecordingPostgres(): Promise<RecordingPostgres> {
  const received: RecordingPostgres['received'] = [];
  const server = createServer((socket) => serve(socket, received));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: toPort(server),
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
