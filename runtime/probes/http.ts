import { get } from 'node:http';
import { isOwnEcho } from './connect.ts';
import { failure, type Probe, success } from './probe.ts';

/** A GET on the loopback interface: any status below 400 counts as healthy, redirects are not followed. */
export function toHttpProbe(port: number, path: string): Probe {
  const url = `http://127.0.0.1:${port}${path.startsWith('/') ? path : `/${path}`}`;
  return (timeout) =>
    new Promise((resolve) => {
      const request = get(url, { agent: false, headers: { connection: 'close' } }, (response) => {
        clearTimeout(timer);
        const status = response.statusCode ?? 0;
        resolve(status < 400 ? success : failure(`GET ${path} answered ${status}`));
        request.destroy();
      });
      request.on('socket', (socket) => {
        socket.on('connect', () => {
          if (isOwnEcho(socket)) socket.resetAndDestroy();
        });
      });
      const timer = setTimeout(() => {
        resolve(failure(`GET ${path} gave no answer within ${timeout} ms`));
        request.destroy();
      }, timeout);
      request.on('error', (error: NodeJS.ErrnoException) => {
        clearTimeout(timer);
        resolve(failure(`GET ${path} on port ${port}: ${error.code ?? error.message}`));
      });
    });
}
