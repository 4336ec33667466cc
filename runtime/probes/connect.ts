import { connect, type Socket } from 'node:net';
import { type Attempt, type PortWitness, toAttempt, toLoopbackProbe } from './loopback.ts';
import { failure, type Probe, success } from './probe.ts';

/** A probe that succeeds when a process listens on this loopback port. */
export function toTcpProbe(port: number, witness?: PortWitness): Probe {
  return toLoopbackProbe((host, timeout) => tryConnect({ port, host }, `port ${port}`, timeout), witness);
}

/** A probe that succeeds when a process listens on this Unix socket (on Windows: named pipe). */
export function toUnixProbe(path: string): Probe {
  return async (timeout) => (await tryConnect({ path }, `socket ${path}`, timeout)).result;
}

/**
 * Whether a connection is connected to itself. When no process listens, the system can choose the requested port as
 * the client's own port (TCP simultaneous open, RFC 9293 section 3.5).
 */
export function isSelfConnection({ localPort, remotePort, remoteAddress, localAddress }: Socket): boolean {
  return localPort !== undefined && localPort === remotePort && localAddress === remoteAddress;
}

function tryConnect(
  target: { port: number; host: string } | { path: string },
  name: string,
  timeout: number,
): Promise<Attempt> {
  return new Promise((resolve) => {
    const socket = connect(target, () => {
      clearTimeout(timer);
      const isAnswered = !isSelfConnection(socket);
      // A reset frees the port for the service at once.
      if (isAnswered) socket.destroy();
      else socket.resetAndDestroy();
      resolve({
        result: isAnswered ? success : failure(`${name}: ECONNREFUSED`),
        isRefused: !isAnswered,
      });
    });
    const timer = setTimeout(() => {
      socket.destroy();
      resolve({ result: failure(`${name} did not respond within ${timeout} ms`), isRefused: false });
    }, timeout);
    socket.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      resolve(toAttempt(error, name));
    });
  });
}
