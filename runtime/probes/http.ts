import { connect } from 'node:net';
import { isOwnEcho } from './connect.ts';
import { failure, type Probe, type ProbeResult, success } from './probe.ts';
import { readStatus } from './status-line.ts';

/**
 * A GET on the loopback interface: any status below 400 counts as healthy, redirects are not followed. It is written to a
 * plain socket, which takes two thirds of the processor time of Node's HTTP client: probes are most of what an idle runtime does.
 */
export function toHttpProbe(port: number, path: string): Probe {
  const url = new URL(`http://127.0.0.1:${port}${path.startsWith('/') ? path : `/${path}`}`);
  const head = `GET ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nConnection: close\r\n\r\n`;
  return (timeout) =>
    new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1');
      const timer = setTimeout(
        () => end(failure(`GET ${path} gave no answer within ${timeout} ms`)),
        timeout,
      );
      let text = '';

      function end(result: ProbeResult): void {
        clearTimeout(timer);
        socket.destroy();
        resolve(result);
      }
      const fail = (reason: string) => end(failure(`GET ${path} on port ${port}: ${reason}`));

      socket.on('connect', () => {
        if (!isOwnEcho(socket)) return socket.write(head);
        // A reset leaves the port free for the service at once.
        socket.resetAndDestroy();
        return fail('ECONNREFUSED');
      });
      socket.on('data', (chunk: Buffer) => {
        text += chunk.toString('latin1');
        const status = readStatus(text);
        if (status === 'invalid') fail('the answer is not HTTP');
        else if (status !== undefined) {
          end(status < 400 ? success : failure(`GET ${path} answered ${status}`));
        }
      });
      socket.on('end', () => fail('the connection was closed without an answer'));
      socket.on('error', (error: NodeJS.ErrnoException) => fail(error.code ?? error.message));
    });
}
