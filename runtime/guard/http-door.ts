import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { RuntimeError } from '../errors.ts';
import { withoutHopByHop } from '../http/forwarded.ts';
import { LoopbackAgent } from '../http/loopback-agent.ts';
import { maxHeaderSize, type ProxyTarget, proxyRequest, proxyUpgrade } from '../http/proxy.ts';
import { refuseUpgrade } from '../http/refuse-upgrade.ts';
import { sendError } from '../http/respond.ts';
import { handleUpgrades } from '../http/upgrades.ts';
import type { GuardedPort } from '../ports/service-ports.ts';
import { assertOwnPage } from './assert-own-page.ts';
import type { PortGuardOptions } from './door.ts';

export interface HttpDoor {
  /** Serves every request of a connection; `bytes` were read from it already. */
  serve(socket: Socket, bytes: Buffer): void;
  close(): void;
}

/** Judges each request of HTTP/1 that comes to a guarded port, and passes it on unchanged. It adds no timeout to those of the service. */
export function createHttpDoor(guarded: GuardedPort, options: PortGuardOptions): HttpDoor {
  const { findUpstream, pagePorts, log } = options;
  const { service, port } = guarded;
  const agent = new LoopbackAgent(async () => {
    const upstream = findUpstream(guarded);
    if (upstream === undefined) throw new Error('it does not run');
    return upstream.connect({ allowHalfOpen: false });
  });
  const toError = (reason: string): RuntimeError =>
    new RuntimeError(
      'service-unavailable',
      `service ${service} does not answer on its port ${port}: ${reason}`,
      `try again in a moment, or look at its log: vrooli logs ${service}`,
      503,
    );
  const toTarget = (request: IncomingMessage): ProxyTarget => ({
    port: findUpstream(guarded)?.port ?? 0,
    path: request.url ?? '/',
    agent,
    toHeaders: (incoming) => toHeaders(incoming, port),
    authority: toAuthority(request, port),
    toError,
  });
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    response.sendDate = false;
    const pass = async (): Promise<void> => {
      assertOwnPage(request, port, pagePorts);
      await proxyRequest(request, response, toTarget(request));
    };
    pass().catch((error: unknown) => {
      const isAborted = response.destroyed || response.writableEnded;
      if (isAborted) return;
      // An answer that has begun breaks off as that of the service does.
      if (!(error instanceof RuntimeError) && !response.headersSent)
        log(`port ${port} of ${service}: ${error}`);
      sendError(response, error);
    });
  };
  const server = createServer({
    requestTimeout: 0,
    headersTimeout: 0,
    keepAliveTimeout: 0,
    connectionsCheckingInterval: 2 ** 31 - 1,
    maxHeaderSize,
    shouldUpgradeCallback: canUpgrade,
  });
  server.on('request', answer).on('checkContinue', answer).on('checkExpectation', answer);
  const close = handleUpgrades(server, (request, socket, head) => {
    try {
      assertOwnPage(request, port, pagePorts);
      proxyUpgrade(request, socket, head, toTarget(request));
    } catch (error) {
      refuseUpgrade(socket, error);
    }
  });
  return {
    serve(socket, bytes) {
      server.emit('connection', socket);
      socket.unshift(bytes);
      socket.resume();
    },
    close: () => void close(),
  };
}

/** Another protocol can begin where no body precedes it. A server may ignore an offer of HTTP/2, which has an own way in. */
function canUpgrade({ headers }: IncomingMessage): boolean {
  const hasBody = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
  return !hasBody && headers.upgrade?.toLowerCase() !== 'h2c';
}

/** As they came; HTTP/1.0 allows a request without a Host, and the service is asked with HTTP/1.1. */
function toHeaders({ rawHeaders, headers }: IncomingMessage, port: number): string[] {
  const missing = headers.host === undefined ? ['Host', `127.0.0.1:${port}`] : [];
  return [...missing, ...withoutHopByHop(rawHeaders)];
}

/** A Host without a port means port 80, which is not the service's. */
function toAuthority({ headers: { host } }: IncomingMessage, port: number): string {
  if (host === undefined) return `127.0.0.1:${port}`;
  return /:\d+$/.test(host) ? host : `${host}:${port}`;
}
