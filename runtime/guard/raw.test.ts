import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type Guarded, listen, readAll, startGuarded } from '../../test/support/guard/guarded.ts';

const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

/** A guard in front of a server that handles each connection with `serve`. */
async function guard(serve: (socket: Socket) => void): Promise<Guarded> {
  const server: Server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => undefined);
    serve(socket);
  });
  const guarded = await startGuarded(await listen(server));
  open.push(guarded, server);
  return guarded;
}

function client(port: number): Socket {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  open.push({ close: () => socket.destroy() });
  return socket;
}

describe('a connection that is not HTTP', () => {
  it('reaches the server byte for byte, both ways and half closed', async () => {
    const guarded = await guard((socket) => {
      let size = 0;
      socket.on('data', (chunk) => {
        size += chunk.length;
      });
      socket.on('end', () => socket.end(`got ${size}`));
    });
    const socket = client(guarded.port);
    const answer = readAll(socket);
    socket.write(Buffer.alloc(3_000_000, 0));
    await sleep(50);
    socket.end(Buffer.alloc(7, 1));
    expect(await answer).toBe('got 3000007');
    expect(guarded.faults).toEqual([]);
  });

  it('hears a server that speaks first, and the end of a server', async () => {
    const guarded = await guard((socket) => {
      socket.write('220 ready\r\n');
      socket.on('data', (chunk) => socket.end(`250 ${chunk}`));
    });
    const socket = client(guarded.port);
    const [greeting] = await once(socket, 'data');
    expect(String(greeting)).toBe('220 ready\r\n');
    const rest = readAll(socket);
    socket.write('EHLO there\r\n');
    expect(await rest).toBe('250 EHLO there\r\n');
  });

  it('stays raw after a server has spoken, whatever the client says', async () => {
    const guarded = await guard((socket) => {
      socket.write('hello\n');
      socket.on('data', (chunk) => socket.end(chunk));
    });
    const socket = client(guarded.port);
    await once(socket, 'data');
    const rest = readAll(socket);
    socket.write('GET / HTTP/1.1\r\n\r\n');
    expect(await rest).toBe('GET / HTTP/1.1\r\n\r\n');
  });

  it('may stay silent for longer than anyone waits for its first bytes', async () => {
    const guarded = await guard((socket) => socket.on('data', (chunk) => socket.end(chunk)));
    const socket = client(guarded.port);
    await sleep(1_500);
    const answer = readAll(socket);
    socket.write('*1\r\n');
    await sleep(100);
    expect(await Promise.race([answer, sleep(500, 'late')])).toBe('*1\r\n');
  });

  it('is reset when the server resets it', async () => {
    const guarded = await guard((socket) => socket.on('data', () => socket.resetAndDestroy()));
    const socket = client(guarded.port);
    const answer = readAll(socket);
    socket.write('*1\r\n');
    expect(await answer).toBe('RESET');
  });

  it('resets the server when the client resets it', async () => {
    const ended = Promise.withResolvers<string>();
    const guarded = await guard((socket) => {
      socket.on('error', (error: NodeJS.ErrnoException) => ended.resolve(error.code ?? ''));
      socket.on('data', () => undefined);
    });
    const socket = client(guarded.port);
    socket.write('*1\r\n');
    await sleep(100);
    socket.resetAndDestroy();
    expect(await ended.promise).toBe('ECONNRESET');
  });

  it('does not fill memory when the reader is slow', async () => {
    let sent = 0;
    const guarded = await guard((socket) => {
      const chunk = Buffer.alloc(1_000_000);
      const more = (): void => {
        while (sent < 400_000_000) {
          sent += chunk.length;
          if (!socket.write(chunk)) break;
        }
      };
      socket.on('drain', more);
      socket.on('data', more);
    });
    const socket = client(guarded.port);
    socket.pause();
    socket.write('*1\r\n');
    await sleep(1_000);
    expect(sent).toBeLessThan(50_000_000);
  });

  it.each([
    ['a word', 'PING\r\n'],
    ['silence', ''],
  ])('is reset after %s while the service does not run', async (_, text) => {
    const guarded = await guard(() => undefined);
    guarded.own = undefined;
    const socket = client(guarded.port);
    const answer = readAll(socket);
    if (text !== '') socket.write(text);
    expect(await answer).toBe('RESET');
  });

  it('is reset while the service does not listen', async () => {
    const guarded = await guard(() => undefined);
    const gone = createServer();
    guarded.own = await listen(gone);
    await new Promise((resolve) => gone.close(resolve));
    const socket = client(guarded.port);
    const answer = readAll(socket);
    socket.write('PING\r\n');
    expect(await answer).toBe('RESET');
  });
});
