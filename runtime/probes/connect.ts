import { connect, type Socket } from 'node:net';
import { failure, type Probe, success } from './probe.ts';

/** Something listens on this port of the loopback interface. */
export function toTcpProbe(port: number): Probe {
  return (timeout) => tryConnect({ port, host: '127.0.0.1' }, `port ${port}`, timeout);
}

/** Something listens on this Unix socket (on Windows: this named pipe). */
export function toUnixProbe(path: string): Probe {
  return (timeout) => tryConnect({ path }, `socket ${path}`, timeout);
}

/**
 * Whether a connection leads to itself: where nobody listens, the system may choose the very port that is asked for as
 * the port of the asking side (TCP's simultaneous open, RFC 9293 section 3.5).
 */
export function isOwnEcho({ localPort, remotePort, remoteAddress, localAddress }: Socket): boolean {
  return localPort !== undefined && localPort === remotePort && localAddress === remoteAddress;
}

function tryConnect(
  target: { port: number; host: string } | { path: string },
  name: string,
  timeout: number,
): ReturnType<Probe> {
  return new Promise((resolve) => {
    const socket = connect(target, () => {
      clearTimeout(timer);
      const isAnswered = !isOwnEcho(socket);
      // A reset leaves the port free for the service at once.
      if (isAnswered) socket.destroy();
      else socket.resetAndDestroy();
      resolve(isAnswered ? success : failure(`${name}: ECONNREFUSED`));
    });
    const timer = setTimeout(() => {
      socket.destroy();
      resolve(failure(`${name} gave no answer within ${timeout} ms`));
    }, timeout);
    socket.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      resolve(failure(`${name}: ${error.code ?? error.message}`));
    });
  });
}
