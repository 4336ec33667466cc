import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Exchange, send } from './exchange.ts';
import { serveApi, token } from './serve-api.ts';
import { servePublic, serveStorage } from './serve-files.ts';
import { createState, type GitHubState } from './state.ts';

/** A stand-in of GitHub on loopback, which answers only what its published description and its documented rules allow. */
export interface GitHubStandIn {
  state: GitHubState;
  /** Variables with which host/github finds it. */
  env: Record<string, string>;
  /** Requests that no client may send, and answers that GitHub would not give. Tests expect none. */
  faults: string[];
  close(): Promise<void>;
}

/** Starts a stand-in. */
export async function startGitHub(given: Partial<GitHubState> = {}): Promise<GitHubStandIn> {
  const state = createState(given);
  const exchange: Exchange = { state, origin: '', faults: [], files: new Map() };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', exchange.origin);
    if (url.pathname.startsWith('/storage/')) serveStorage(exchange, request, response, url.pathname);
    else if (!url.pathname.startsWith('/api/')) servePublic(exchange, response, url.pathname);
    else
      serveApi(exchange, request, response, url).catch((error: unknown) => {
        exchange.faults.push(error instanceof Error ? error.message : String(error));
        if (!response.headersSent) send(response, { status: 500 });
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  exchange.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    state,
    env: {
      GITHUB_API_URL: `${exchange.origin}/api/v3`,
      GITHUB_SERVER_URL: exchange.origin,
      GITHUB_REPOSITORY: state.repository,
      GITHUB_TOKEN: token,
    },
    faults: exchange.faults,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
