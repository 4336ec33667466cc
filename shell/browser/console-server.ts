import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mayTalk } from '../../runtime/platform/peer-owner.ts';
import { watchPeers } from '../../runtime/platform/watch-peers.ts';
import { nonceShape } from '../../runtime/proof/nonce.ts';
import { toListener, toProof } from '../../runtime/proof/proof.ts';
import type { ShellInfo } from '../shell-info.ts';
import { type Access, basePath, findRefusal, isSameSecret } from './access.ts';
import { securityHeaders, sendConsoleFile } from './console-files.ts';
import type { ControlAccess } from './control-client.ts';
import { sendDiagnostics } from './diagnostics.ts';
import { forwardRequest } from './forward-request.ts';
import type { Page } from './options.ts';
import { HttpError, sendFailure, sendJson } from './respond.ts';

/** The functions of the shell that the console's pages use. */
export interface ConsoleHost {
  /** Answers `GET /console/shell`. */
  describe(): Promise<ShellInfo>;
  restart(): void;
  quit(): void;
  /** A text for support, for when the runtime does not respond. */
  report(): Promise<string>;
}

export interface ConsoleServer {
  port: number;
  createLink(page: Page): string;
  /** Milliseconds since the last request of a page; Infinity before the first one. */
  idleMs(): number;
  close(): void;
}

export interface ConsoleParts {
  access: Access;
  control: ControlAccess;
  host: ConsoleHost;
  /** The key with which other shells of this user authenticate. */
  key: string;
  folders: { console: string; bundle: string };
  /** The app's name, the title of the page until its script sets one. */
  title: string;
}

const toPage = (url: URL): Page => {
  const page = url.searchParams.get('page');
  return page === 'health' || page === 'problem' ? page : 'app';
};

/** Serves the console on a free loopback port. The runtime's bearer token never leaves this process. */
export async function startConsoleServer(parts: ConsoleParts): Promise<ConsoleServer> {
  let lastUse = Number.NEGATIVE_INFINITY;
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => sendFailure(response, error));
  });
  const ownerOf = watchPeers(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const createLink = (page: Page) => {
    const query = new URLSearchParams({ code: parts.access.createCode(), page });
    return `http://127.0.0.1:${port}${basePath}enter?${query}`;
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!mayTalk(await ownerOf(request.socket))) throw new HttpError(403, 'this app belongs to another user');
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const { method = 'GET', headers } = request;
    const refusal = findRefusal({ method, headers }, port);
    if (refusal !== undefined) throw new HttpError(403, refusal);
    if (!url.pathname.startsWith(basePath)) throw new HttpError(404, 'not found');
    const call = `${method} ${url.pathname.slice(basePath.length)}`;

    if (call.startsWith('GET proof/')) {
      prove(request, response, call.slice('GET proof/'.length));
    } else if (headers['x-shell-key'] !== undefined) {
      if (!isSameSecret(String(headers['x-shell-key']), parts.key)) throw new HttpError(401, 'wrong key');
      answerShell(response, call, url);
    } else if (call === 'GET enter') {
      enter(response, url);
    } else if (parts.access.hasSession(headers)) {
      lastUse = performance.now();
      await answerPage(request, response, call, url);
    } else {
      throw new HttpError(401, 'start the app again to get a new link');
    }
  }

  /** Proves that this shell knows the key, to one that is about to send it. */
  function prove({ socket }: IncomingMessage, response: ServerResponse, nonce: string): void {
    const listener = toListener(socket);
    if (listener === undefined || !nonceShape.test(nonce)) throw new HttpError(400, 'the nonce is not valid');
    sendJson(response, 200, { proof: toProof(parts.key, 'shell', listener, nonce) });
  }

  async function answerPage(
    request: IncomingMessage,
    response: ServerResponse,
    call: string,
    url: URL,
  ): Promise<void> {
    if (call === 'GET shell') return sendJson(response, 200, await parts.host.describe());
    if (call === 'POST shell/restart' || call === 'POST shell/quit') {
      sendJson(response, 202, { status: 'ok' });
      return call === 'POST shell/quit' ? parts.host.quit() : parts.host.restart();
    }
    if (call === 'GET shell/diagnostics') return sendDiagnostics(response, parts.control, parts.host.report);
    const name = call.slice(call.indexOf(' ') + 1);
    if (name.startsWith('control/')) {
      return forwardRequest(request, response, `${name.slice('control'.length)}`, url.search, parts.control);
    }
    if (call.startsWith('GET ') && sendConsoleFile(response, name, parts.folders, parts.title)) return;
    throw new HttpError(404, 'not found');
  }

  /** The calls of another shell of the same user. */
  function answerShell(response: ServerResponse, call: string, url: URL): void {
    if (call === 'POST link') sendJson(response, 200, { link: createLink(toPage(url)) });
    else if (call === 'POST ping') sendJson(response, 200, { status: 'ok' });
    else if (call === 'POST quit') {
      sendJson(response, 202, { status: 'ok' });
      parts.host.quit();
    } else throw new HttpError(404, 'not found');
  }

  function enter(response: ServerResponse, url: URL): void {
    const cookie = parts.access.enter(url.searchParams.get('code') ?? '');
    if (cookie === undefined) {
      throw new HttpError(401, 'this link is no longer valid: start the app again to get a new one');
    }
    const page = toPage(url);
    const location = page === 'app' ? basePath : `${basePath}#${page}`;
    response.writeHead(303, { ...securityHeaders, 'set-cookie': cookie, location });
    response.end();
  }

  return {
    port,
    createLink,
    idleMs: () => performance.now() - lastUse,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
