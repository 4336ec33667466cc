import { createServer, type ServerResponse } from 'node:http';
import { toLoopback } from '../../schema/loopback.ts';
import { isSystemError, RuntimeError } from '../errors.ts';
import { listen } from '../http/listen.ts';
import { watchOwnUser } from '../http/own-user.ts';
import { refuseUpgrade } from '../http/refuse-upgrade.ts';
import { handleUpgrades } from '../http/upgrades.ts';
import { watchYoungServer } from '../http/young-server.ts';
import { announce } from './announce.ts';
import type { ControlServerOptions } from './context.ts';
import { type Admission, Entrance } from './entrance.ts';
import type { Handlers } from './handlers.ts';

export interface ControlServer {
  port: number;
  /** Resolves once the clients that have connected so far are answered or wait for `admit`, in a few milliseconds at most. */
  hearClients(): Promise<void>;
  /**
   * Once the token is in its file: requests that need one are answered from now on, and runtime/ipc_port leads to the server.
   * @throws Error of the system where that cannot be written
   */
  admit(admission: Admission): void;
  /** Ends every connection, streams included. */
  close(): Promise<void>;
}

/**
 * Starts the control API on loopback: on the port of the last start, on ipc.port, or on a free one. Until `admit`, GET /healthz alone
 * is answered.
 * @throws {RuntimeError} `ipc-host-not-loopback` when the manifest's ipc.host is not loopback
 */
export async function startControlServer(options: ControlServerOptions): Promise<ControlServer> {
  // The clock of `performance`, which takes longer to load.
  const startedAt = process.uptime() * 1_000;
  const address = toLoopback(options.bundle.ipc.host);
  if (address === undefined) {
    const message = `ipc.host ${options.bundle.ipc.host} is not loopback`;
    throw new RuntimeError('ipc-host-not-loopback', message, 'set ipc.host in bundle.json to 127.0.0.1');
  }
  const server = createServer({
    requestTimeout: 30_000,
    headersTimeout: 10_000,
    // The guard refuses a missing Host itself, as JSON.
    requireHostHeader: false,
  });
  const handlers = Promise.withResolvers<Handlers>();
  server.on('request', (request, response) => {
    handlers.promise.then(({ answer }) => answer(request, response));
  });
  const assertOwnUser = watchOwnUser(server, options.log);
  const young = watchYoungServer(server);
  const closeConnections = handleUpgrades(server, (request, socket, head) => {
    handlers.promise.then(({ upgrade }) => upgrade(request, socket, head));
  });
  server.on('clientError', (error, socket) => {
    if (socket.writable) refuseUpgrade(socket, toProtocolFault(error));
  });
  // The socket listens before the routes are loaded: a client connects meanwhile.
  const [port, { createHandlers }] = await Promise.all([
    listen(server, address, [options.formerPort, options.port]),
    import('./handlers.ts'),
  ]);
  const entrance = new Entrance();
  const streams = new Set<ServerResponse>();
  handlers.resolve(createHandlers({ options, entrance, assertOwnUser, startedAt, port, streams }));
  let withdraw = (): void => undefined;
  return {
    port,
    hearClients: young.hearClients,
    admit(admission) {
      young.grow();
      entrance.open(admission);
      withdraw = announce(options.appData, port, options.bundle.ipc.auth_token_path);
    },
    async close() {
      withdraw();
      // Streams are ended as what they are, complete; only then connections are cut.
      for (const response of streams) if (response.headersSent) response.end();
      await new Promise((resolve) => setImmediate(resolve));
      await closeConnections();
    },
  };
}

/** What Node's parser refuses before there is a request. */
function toProtocolFault(error: Error): RuntimeError {
  const status = isSystemError(error, 'HPE_HEADER_OVERFLOW') ? 431 : 400;
  return new RuntimeError(
    'http-invalid',
    'not a valid HTTP request',
    'send HTTP/1.1 with short headers',
    status,
  );
}
