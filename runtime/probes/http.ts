import { connect } from 'node:net';
import { isSelfConnection } from './connect.ts';
import { type Attempt, type PortWitness, toAttempt, toLoopbackProbe } from './loopback.ts';
import { failure, type Probe, success } from './probe.ts';
import { readStatus } from './status-line.ts';

/**
 * A GET on the loopback interface. Any status below 400 is healthy; redirects are not followed. Uses a
 * plain socket, which takes two thirds of the processor time of Node's HTTP client: probes are the main work of an idle runtime.
 */
export function toHttpProbe(port: number, path: string, witness?: PortWitness): Probe {
  const { pathname, search } = new URL(`http://localhost${path.startsWith('/') ? path : `/${path}`}`);
  const target = { port, path, line: `GET ${pathname}${search} HTTP/1.1` };
  return toLoopbackProbe((host, timeout) => get({ ...target, host }, timeout), witness);
}

function get(
  { host, port, path, line }: { host: string; port: number; path: string; line: string },
  timeout: number,
): Promise<Attempt> {
  return new Promise((resolve) => {
    const socket = connect(port, host);
    const timer = setTimeout(
      () => end({ result: failure(`GET ${path} did not respond within ${timeout} ms`), isRefused: false }),
      timeout,
    );
    const name = `GET ${path} on port ${port}`;
    let text = '';

    function end(attempt: Attempt): void {
      clearTimeout(timer);
      socket.destroy();
      resolve(attempt);
    }
    const fail = (reason: string) => end({ result: failure(`${name}: ${reason}`), isRefused: false });

    socket.on('connect', () => {
      const authority = `${host === '::1' ? '[::1]' : host}:${port}`;
      if (!isSelfConnection(socket)) {
        return socket.write(`${line}\r\nHost: ${authority}\r\nConnection: close\r\n\r\n`);
      }
      // A reset frees the port for the service at once.
      socket.resetAndDestroy();
      return end({ result: failure(`${name}: ECONNREFUSED`), isRefused: true });
    });
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1');
      const status = readStatus(text);
      if (status === 'invalid') fail('the response is not HTTP');
      else if (status !== undefined) {
        const result = status < 400 ? success : failure(`GET ${path} returned status ${status}`);
        end({ result, isRefused: false });
      }
    });
    socket.on('end', () => fail('the connection was closed without a response'));
    socket.on('error', (error: NodeJS.ErrnoException) => end(toAttempt(error, name)));
  });
}
