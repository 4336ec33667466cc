import { createHash, timingSafeEqual } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { getHeapStatistics } from 'node:v8';
import { DriverError } from '../../../../driver-sdk/driver-error.ts';
import type { Place } from '../client.ts';
import { AppendOnlyFile } from './persistence/append-only-file.ts';
import { loadFile } from './persistence/load.ts';
import { Session } from './session.ts';
import { Store } from './store/store.ts';

export interface ServeOptions {
  /** The append-only file. */
  path: string;
  place: Place;
  password: string;
  /** Settings in the form of redis.conf. */
  settings: ReadonlyMap<string, string>;
  isSyncedAlways: boolean;
  log: (line: string) => void;
}

/** A running server. */
export interface RunningServer {
  store: Store;
  /** Ends every connection, and writes everything to the disk. */
  close(): Promise<void>;
}

const digest = (text: string) => createHash('sha256').update(text, 'latin1').digest();

/** Part of the heap that data may take; the rest is for the work on them. */
const heapShare = 0.8;
const checkInterval = 100;

/** Whether memory for more data is left, measured at most every 100 ms. */
function watchMemory(maximum: number): () => boolean {
  let measuredAt = 0;
  let hasMemory = true;
  return () => {
    const now = performance.now();
    if (now - measuredAt > checkInterval) {
      measuredAt = now;
      const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
      const bound = maximum > 0 ? Math.min(maximum, limit * heapShare) : limit * heapShare;
      hasMemory = used < bound;
    }
    return hasMemory;
  };
}

function listen(server: Server, place: Place): Promise<void> {
  if ('path' in place) rmSync(place.path, { force: true });
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      const where = 'path' in place ? place.path : `${place.host}:${place.port}`;
      reject(
        new DriverError(
          'server-program-failed',
          `the server cannot listen on ${where}: ${cause.message}`,
          'end the other program that listens there; the next start uses another port if it stays',
          { cause },
        ),
      );
    });
    server.listen(place, resolve);
  });
}

/**
 * Reads the data and listens.
 * @throws {DriverError} `data-damaged`, or `server-program-failed` when it cannot listen
 */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { path, place, password, settings, isSyncedAlways, log } = options;
  const number = (name: string, none: number) => Number(settings.get(name) ?? none);
  const store = new Store({
    databases: number('databases', 16),
    settings,
    hasMemory: watchMemory(number('maxmemory', 0)),
  });
  await loadFile(path, store, log);
  const file = new AppendOnlyFile(path, store, { isSyncedAlways, log });
  store.recorder = file;
  const wanted = digest(Buffer.from(password).toString('latin1'));
  const isAllowed = (name: string, given: string) =>
    timingSafeEqual(digest(given), wanted) && name === 'default';
  const sockets = new Set<Socket>();
  const sessions = new Set<Session>();
  let count = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    new Session(++count, { store, sessions, isAllowed, isOpen: 'path' in place }, socket);
  });
  server.maxConnections = number('maxclients', 1000);
  try {
    await listen(server, place);
  } catch (error) {
    file.close();
    throw error;
  }
  return {
    store,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
      file.close();
    },
  };
}
