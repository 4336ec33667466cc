import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { toLoopbackOrigins } from '../../schema/loopback.ts';
import { isSystemError, RuntimeError, toMessage } from '../errors.ts';
import { assertLocal } from '../http/guard.ts';
import type { AssertOwnUser } from '../http/own-user.ts';
import { sendError } from '../http/respond.ts';
import { WrongMethod } from '../http/router.ts';
import type { ControlServerOptions } from './context.ts';
import { createDispatch, type DispatchParts } from './dispatch.ts';
import { routes } from './routes.ts';

/** What the server does with what comes in; neither throws. */
export interface Handlers {
  answer(request: IncomingMessage, response: ServerResponse): void;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

export interface HandlerParts extends Omit<DispatchParts, 'routes' | 'guard'> {
  assertOwnUser: AssertOwnUser;
}

/** The calls of the control API, with the user, Host and Origin checked before anything else. */
export function createHandlers(parts: HandlerParts): Handlers {
  const { options, entrance, assertOwnUser, port } = parts;
  const guard = (request: IncomingMessage): void =>
    assertLocal(request, port, { origins: () => toOwnOrigins(options, port), fromLinks: false });
  const dispatch = createDispatch({ ...parts, routes, guard });
  return {
    answer(request, response) {
      try {
        const checking = assertOwnUser(request.socket);
        const answering = checking?.then(() => dispatch(request, response)) ?? dispatch(request, response);
        answering?.catch((error: unknown) => fail(error, response, options));
      } catch (error) {
        fail(error, response, options);
      }
    },
    upgrade(request, socket, head) {
      // WebSocket is loaded by the first client that asks for it.
      import('./websocket.ts')
        .then(({ acceptEvents }) =>
          acceptEvents({ request, socket, head, options, assertOwnUser, guard, entrance }),
        )
        .catch((error: unknown) => {
          options.log(`control API: ${toMessage(error)}`);
          socket.destroy();
        });
    },
  };
}

function toOwnOrigins({ parts }: ControlServerOptions, port: number): string[] {
  return [port, ...(parts.uiPorts?.() ?? [])].flatMap(toLoopbackOrigins);
}

/** A client that ends its connection early is not a fault of the app; reports of it could fill the log. */
function hasClientLeft(error: unknown, response: ServerResponse): boolean {
  const codes = ['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'];
  return codes.some((code) => isSystemError(error, code)) && (response.destroyed || response.req.destroyed);
}

function fail(error: unknown, response: ServerResponse, { log, parts }: ControlServerOptions): void {
  if (error instanceof WrongMethod) response.setHeader('allow', error.allow);
  if (!(error instanceof RuntimeError) && !hasClientLeft(error, response)) {
    const [first = '', frame = ''] = (error instanceof Error ? (error.stack ?? '') : '').split('\n');
    const text = `${first || toMessage(error)} ${frame.trim()}`.trim();
    log(`control API: ${parts.secrets?.mask(text) ?? text}`);
  }
  sendError(response, error);
}
