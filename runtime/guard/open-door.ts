import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { mayTalk, openPeerOwner } from '../platform/peer-owner.ts';
import type { GuardedPort } from '../ports/service-ports.ts';
import { createHttpDoor } from './http-door.ts';
import { joinSockets, relay } from './join.ts';
import { type Opening, readOpening } from './opening.ts';
import type { Door, PortGuardOptions, Upstream } from './door.ts';

/** Milliseconds in which a client's first bytes come, unless it waits for those of the server. */
const patience = 20;
/** The same while the service does not listen: who waits for the server then gets a reset. */
const downPatience = 1_000;

/** What takes the connections of one guarded port: requests of HTTP/1 one by one, everything else as bytes. */
export async function openDoor(port: GuardedPort, options: PortGuardOptions): Promise<Door> {
  const findOwner = await openPeerOwner();
  const http = createHttpDoor(port, options);

  /** Connects, and lets the server speak first, as in SMTP and MySQL; undefined when the service does not listen. */
  const greet = async (socket: Socket, upstream: Upstream | undefined): Promise<Socket | undefined> => {
    const server = await upstream?.connect({ allowHalfOpen: true }).catch(() => undefined);
    if (server !== undefined) relay(server, socket);
    return server;
  };

  const serveOther = async (socket: Socket, { bytes }: Opening, greeted?: Socket): Promise<void> => {
    const server = greeted ?? (await connectOther(port, options));
    if (server === undefined) {
      socket.resetAndDestroy();
      return;
    }
    if (bytes.length > 0) server.write(bytes);
    if (greeted === undefined) joinSockets(socket, server);
    else relay(socket, server);
  };

  return {
    async serve(socket) {
      if (!mayTalk(await findOwner(socket))) {
        socket.resetAndDestroy();
        return;
      }
      const opening = readOpening(socket);
      let first = await orAfter(patience, opening);
      let server: Socket | undefined;
      if (first === 'late') {
        server = await greet(socket, options.findUpstream(port));
        first = server === undefined ? await orAfter(downPatience, opening) : await opening;
      }
      if (first === undefined) server?.destroy();
      else if (first === 'late') socket.resetAndDestroy();
      else if (first.protocol === 'http' && (server === undefined || server.bytesRead === 0)) {
        server?.unpipe(socket);
        server?.removeAllListeners('close').destroy();
        http.serve(socket, first.bytes);
      } else await serveOther(socket, first, server);
    },
    close: http.close,
  };
}

async function connectOther(
  port: GuardedPort,
  { findUpstream }: PortGuardOptions,
): Promise<Socket | undefined> {
  return findUpstream(port)
    ?.connect({ allowHalfOpen: true })
    .catch(() => undefined);
}

/** The outcome, or `late` when it takes longer than so many milliseconds. */
async function orAfter<T>(milliseconds: number, outcome: Promise<T>): Promise<T | 'late'> {
  const timer = new AbortController();
  const late = sleep(milliseconds, 'late' as const, { signal: timer.signal, ref: false });
  late.catch(() => undefined);
  try {
    return await Promise.race([outcome, late]);
  } finally {
    timer.abort();
  }
}
