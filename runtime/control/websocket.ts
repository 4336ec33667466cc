import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { RuntimeError } from '../errors.ts';
import type { AssertOwnUser } from '../http/own-user.ts';
import { refuseUpgrade } from '../http/refuse-upgrade.ts';
import { toTarget } from '../http/target.ts';
import type { ControlServerOptions } from './context.ts';
import { assertScope, type Entrance } from './entrance.ts';
import { requireApp } from './masked.ts';
import { toReadiness } from './views.ts';

const heartbeatMs = 15_000;
const longestQueue = 1024 * 1024;
const server = new WebSocketServer({ noServer: true, maxPayload: 1024, perMessageDeflate: false });

export interface Upgrade {
  request: IncomingMessage;
  socket: Duplex;
  head: Buffer;
  options: ControlServerOptions;
  assertOwnUser: AssertOwnUser;
  /** @throws {RuntimeError} `host-forbidden`, `origin-forbidden` (403) */
  guard: (request: IncomingMessage) => void;
  entrance: Entrance;
}

/** GET /events/ws: sends the events of /events as text messages `{event, data}`. Ignores messages of the client. */
export async function acceptEvents(upgrade: Upgrade): Promise<void> {
  const { request, socket, head, options, assertOwnUser, guard, entrance } = upgrade;
  try {
    await assertOwnUser(socket);
    guard(request);
    const scope = await entrance.scopeOf(request);
    const { path } = toTarget(request);
    if (path !== '/events/ws') {
      const message = `not a WebSocket: ${path}`;
      throw new RuntimeError('route-unknown', message, 'connect to /events/ws', 404);
    }
    assertScope(scope, 'read');
    const app = requireApp(options.parts);
    server.handleUpgrade(request, socket, head, (client) => {
      let alive = true;
      const send = (event: string, data: unknown): void => {
        if (client.bufferedAmount > longestQueue) client.terminate();
        else client.send(JSON.stringify({ event, data }));
      };
      send('snapshot', toReadiness(app.snapshot()));
      const unsubscribe = app.subscribe((change) => send('state', change));
      const heartbeat = setInterval(() => {
        if (!alive) client.terminate();
        alive = false;
        client.ping();
      }, heartbeatMs).unref();
      client.on('pong', () => {
        alive = true;
      });
      client.on('error', () => client.terminate());
      client.on('close', () => {
        clearInterval(heartbeat);
        unsubscribe();
      });
    });
  } catch (error) {
    refuseUpgrade(socket, error);
  }
}
