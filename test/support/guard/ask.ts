import { connect } from 'node:net';
import { readAll } from './guarded.ts';

/** Sends text as it is to a port of 127.0.0.1 and gives all that comes until the other side ends. */
export async function askRaw(port: number, text: string): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1' });
  const answer = readAll(socket);
  socket.write(text);
  try {
    return await answer;
  } finally {
    socket.destroy();
  }
}

/** One request with these header lines; `<port>` in them is replaced by the port. */
export function askHttp(port: number, line: string, headers: readonly string[] = []): Promise<string> {
  const lines = [`${line} HTTP/1.1`, ...headers, 'Connection: close', '', ''];
  return askRaw(port, lines.join('\r\n').replaceAll('<port>', String(port)));
}
