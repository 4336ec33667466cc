import { rmSync } from 'node:fs';
import { createConnection, createServer, type Socket } from 'node:net';
import { DriverError } from '../../../driver-sdk/driver-error.ts';
import { encodeCommand } from './resp/encode-command.ts';

/** The socket of the app, in front of that of the server. */
export interface Entrance {
  /** Ends every connection, and removes the socket. */
  close(): void;
}

export interface EntranceOptions {
  /** The socket on which clients come. */
  path: string;
  /** The socket of the server. */
  serverPath: string;
  password: string;
}

const accepted = Buffer.from('+OK\r\n');

/** Logs a connection in. What the server answers instead of OK, such as that it has too many clients, is passed on to the client. */
function logIn(server: Socket, password: string): Promise<void> {
  return new Promise((resolve) => {
    let bytes: Buffer = Buffer.alloc(0);
    const settle = (rest: Buffer) => {
      server.off('data', onData).off('end', onEnd).pause();
      if (rest.length > 0) server.unshift(rest);
      resolve();
    };
    const onData = (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk]);
      const isAccepted = bytes.subarray(0, accepted.length).equals(accepted);
      if (isAccepted) settle(bytes.subarray(accepted.length));
      else if (bytes.includes(10)) settle(bytes);
    };
    const onEnd = () => settle(bytes);
    server.on('data', onData).on('end', onEnd);
    server.write(encodeCommand(['AUTH', password]));
  });
}

/** Ends one side when the other is gone. */
function tie(one: Socket, other: Socket): void {
  one.on('error', () => other.destroy()).on('close', () => other.destroy());
}

/**
 * Listens in the app's 0700 folder and joins each connection to the server, logged in as the app's user. Valkey has no user whom a connection
 * without a login gets while AUTH still compares a password: with `nopass`, `AUTH <password>` is an error and `AUTH default <any>` succeeds.
 * @throws {DriverError} `server-program-failed` when it cannot listen
 */
export async function openEntrance({ path, serverPath, password }: EntranceOptions): Promise<Entrance> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  };
  const listener = createServer({ allowHalfOpen: true, pauseOnConnect: true }, (client) => {
    const server = createConnection({ path: serverPath, allowHalfOpen: true });
    keep(client);
    keep(server);
    tie(client, server);
    tie(server, client);
    server.once('connect', async () => {
      await logIn(server, password);
      client.pipe(server);
      server.pipe(client);
    });
  });
  rmSync(path, { force: true });
  await new Promise<void>((resolve, reject) => {
    listener.once('error', (cause) => {
      const message = `the server cannot listen on ${path}: ${cause.message}`;
      const remedy = 'end the other program that listens there, and start the app again';
      reject(new DriverError('server-program-failed', message, remedy, { cause }));
    });
    listener.listen(path, resolve);
  });
  return {
    close: () => {
      listener.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
