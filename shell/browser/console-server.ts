import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { mayTalk } from '../../runtime/platform/peer-owner.ts';
import { watchPeers } from '../../runtime/platform/watch-peers.ts';
import { nonceShape } from '../../runtime/proof/nonce.ts';
import { toListener, toProof } from '../../runtime/proof/proof.ts';
import { readLimited } from '../../schema/read-limited.ts';
import type { ShellInfo } from '../shell-info.ts';
import { basePath, createAccess, findRefusal, isSameSecret } from './access.ts';
import { securityHeaders, sendConsoleFile } from './console-files.ts';
import { createHosts, knowsNames, listenOnLoopback } from './console-hosts.ts';
import { type ConsoleLink, createConsoleLink } from './console-link.ts';
import type { ControlAccess } from './control-client.ts';
import { sendDiagnostics } from './diagnostics.ts';
import { sendEntrancePage } from './entrance-page.ts';
import { forwardRequest } from './forward-request.ts';
import type { Page } from './options.ts';
import { isLanguageChoice } from './preferences.ts';
import { HttpError, sendFailure, sendJson } from './respond.ts';

/** The functions of the shell that the console's pages use. */
export interface ConsoleHost {
  /** Answers `GET /console/shell`. */
  describe(): Promise<ShellInfo>;
  restart(): void;
  quit(): void;
  /** Stores the language of the console, a BCP 47 tag; null: that of the browser. */
  setLanguage(language: string | null): void;
  /** A text for support, for when the runtime does not respond. */
  report(): Promise<string>;
}

export interface ConsoleServer {
  port: number;
  createLink(page: Page): ConsoleLink;
  /** Milliseconds since the last request of a page; Infinity before the first one. */
  idleMs(): number;
  close(): void;
}

export interface ConsoleParts {
  control: ControlAccess;
  host: ConsoleHost;
  /** The key with which other shells of this user authenticate. */
  key: string;
  folders: { console: string; bundle: string };
  /** Called with a code that was used or is no longer valid: nothing has to keep it. */
  onCodeSpent: (code: string) => void;
  /** The app's name, the title of the pages until their script sets another one. */
  title: string;
}

const toPage = (url: URL): Page => {
  const page = url.searchParams.get('page');
  return page === 'health' || page === 'problem' ? page : 'app';
};

/** Milliseconds after which a page that leads to the console is removed, used or not. */
const linkPageLifetimeMs = 60_000;

/** Whether a request is a call of the pages, and not one of their files. */
const isCall = (call: string): boolean => /^\w+ (?:shell|control)(?:\/|$)/.test(call);

/** The language in the body of a request, `{"language": "de"}`. */
async function readLanguage(request: IncomingMessage): Promise<string | null> {
  const body = await readLimited(request, 1024);
  if (body === undefined) throw new HttpError(413, 'the request is too large');
  const { language } = parseObject(body.toString('utf8'));
  if (!isLanguageChoice(language)) throw new HttpError(400, 'language is a language tag such as de, or null');
  return language;
}

function parseObject(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    throw new HttpError(400, 'the body is not JSON');
  }
}

/** Serves the console on a free loopback port. The runtime's bearer token never leaves this process. */
export async function startConsoleServer(parts: ConsoleParts): Promise<ConsoleServer> {
  let lastUse = Number.NEGATIVE_INFINITY;
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => sendFailure(response, error));
  });
  const ownerOf = watchPeers(server);
  const listener = await listenOnLoopback((socket) => server.emit('connection', socket));
  const { port } = listener;
  const access = createAccess(createHosts(port));
  const createLink = (page: Page) => {
    const link = createConsoleLink(access, page);
    setTimeout(() => parts.onCodeSpent(link.named), linkPageLifetimeMs).unref();
    return link;
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!mayTalk(await ownerOf(request.socket))) throw new HttpError(403, 'this app belongs to another user');
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const { method = 'GET', headers } = request;
    const isInside = url.pathname.startsWith(basePath);
    const call = `${method} ${url.pathname.slice(basePath.length)}`;
    const isEntrance = isInside && call === 'GET enter';
    const refusal = findRefusal({ method, headers, isEntrance }, access.hosts);
    if (refusal !== undefined) throw new HttpError(403, refusal);
    if (!isInside) throw new HttpError(404, 'not found');
    await answerCall(request, response, call, url);
  }

  async function answerCall(
    request: IncomingMessage,
    response: ServerResponse,
    call: string,
    url: URL,
  ): Promise<void> {
    const { headers } = request;
    if (call.startsWith('GET proof/')) {
      prove(request, response, call.slice('GET proof/'.length));
    } else if (headers['x-shell-key'] !== undefined) {
      if (!isSameSecret(String(headers['x-shell-key']), parts.key)) throw new HttpError(401, 'wrong key');
      answerShell(response, call, url);
    } else if (call === 'GET enter') {
      enter(request, response, url);
    } else if (isCall(call) ? access.mayCall(headers) : access.hasSession(headers)) {
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
    if (call === 'POST shell/language') {
      parts.host.setLanguage(await readLanguage(request));
      return sendJson(response, 200, { status: 'ok' });
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
    if (call === 'POST link') answerLink(response, createLink(toPage(url)));
    else if (call === 'POST ping') sendJson(response, 200, { status: 'ok' });
    else if (call === 'POST quit') {
      sendJson(response, 202, { status: 'ok' });
      parts.host.quit();
    } else throw new HttpError(404, 'not found');
  }

  function answerLink(response: ServerResponse, { address: link, named }: ConsoleLink): void {
    sendJson(response, 200, { link, named });
  }

  function enter({ headers }: IncomingMessage, response: ServerResponse, url: URL): void {
    const code = url.searchParams.get('code') ?? '';
    const entry = access.enter(code, headers);
    if (entry === undefined) {
      throw new HttpError(401, 'this link is no longer valid: start the app again to get a new one');
    }
    parts.onCodeSpent(code);
    if (headers.host === access.hosts.address && new RegExp(knowsNames).test(headers['user-agent'] ?? '')) {
      response.writeHead(303, { ...securityHeaders, location: createLink(toPage(url)).named });
      response.end();
      return;
    }
    const { cookie, key } = entry;
    const page = toPage(url);
    const hash = [...(page === 'app' ? [] : [page]), ...(key === undefined ? [] : [`key=${key}`])].join('&');
    const location = hash === '' ? basePath : `${basePath}#${hash}`;
    if (headers['sec-fetch-site'] === undefined || headers['sec-fetch-site'] === 'none') {
      response.writeHead(303, { ...securityHeaders, 'set-cookie': cookie, location });
      response.end();
    } else sendEntrancePage(response, { cookie, location, title: parts.title });
  }

  return {
    port,
    createLink,
    idleMs: () => performance.now() - lastUse,
    close: () => {
      listener.close();
      // The Node of an older Electron lacks it; its process ends with the console.
      server.closeAllConnections?.();
    },
  };
}
