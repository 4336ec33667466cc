import type { IncomingHttpHeaders } from 'node:http';
import { ApiError } from './api-error.ts';

const localHost = /^(?:localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1\])(?::\d+)?$/i;
/** As Ollama: pages of this computer, and of desktop shells. */
const localOrigin =
  /^(?:https?:\/\/(?:localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1\])(?::\d+)?|(?:app|file|tauri|vscode-webview|vscode-file):\/\/.*)$/i;

/**
 * Refuses what a page of the web sends: one with another name for this computer, or from another origin. Returns the headers by which a
 * page of this computer may read the answer.
 * @throws {ApiError} 403
 */
export function readOrigin({ host, origin }: IncomingHttpHeaders): Record<string, string> {
  if (host !== undefined && host !== '' && !localHost.test(host))
    throw new ApiError(
      403,
      `the host ${JSON.stringify(host.slice(0, 200))} is not this computer: use 127.0.0.1 or localhost`,
    );
  if (origin === undefined || origin === 'null') return {};
  if (!localOrigin.test(origin))
    throw new ApiError(
      403,
      `pages of ${JSON.stringify(origin.slice(0, 200))} cannot use the models of this app`,
    );
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-headers': 'authorization, content-type, user-agent, accept, x-requested-with',
    'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS',
    vary: 'origin',
  };
}
