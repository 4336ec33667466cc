import { connect } from 'node:net';
import { isSelfConnection } from './connect.ts';
import { failure, type Probe, type ProbeResult, success } from './probe.ts';
import { readStatus } from './status-line.ts';

/**
 * A GET on the loopback interface. Any status below 400 is healthy; redirects are not followed. Uses a
 * plain socket, which takes two thirds of the processor time of Node's HTTP client: probes are the main work of an idle runtime.
 */
export function toHttpProbe(port: number, path: string): Probe {
  const url = new URL(`http://127.0.0.1:${port}${path.startsWith('/') ? path : `/${path}`}`);
  const head = `GET ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nConnection: close\r\n\r\n`;
  return (timeout) =>
    new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1');
      const timer = setTimeout(
        () => end(failure(`GET ${path} did not respond within ${timeout} ms`)),
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
        if (!isSelfConnection(socket)) return socket.write(head);
        // A reset frees the port for the service at once.
        socket.resetAndDestroy();
        return fail('ECONNREFUSED');
      });
      socket.on('data', (chunk: Buffer) => {
        text += chunk.toString('latin1');
        const status = readStatus(text);
        if (status === 'invalid') fail('the response is not HTTP');
        else if (status !== undefined) {
          end(status < 400 ? success : failure(`GET ${path} returned status ${status}`));
        }
      });
      socket.on('end', () => fail('the connection was closed without a response'));
      socket.on('error', (error: NodeJS.ErrnoException) => fail(error.code ?? error.message));
    });
}
