import { connect } from 'node:net';
import { failure, type Probe, success } from './probe.ts';

/** Something listens on this port of the loopback interface. */
export function toTcpProbe(port: number): Probe {
  return (timeout) => tryConnect({ port, host: '127.0.0.1' }, `port ${port}`, timeout);
}

/** Something listens on this Unix socket (on Windows: this named pipe). */
export function toUnixProbe(path: string): Probe {
  return (timeout) => tryConnect({ path }, `socket ${path}`, timeout);
}

function tryConnect(
  target: { port: number; host: string } | { path: string },
  name: string,
  timeout: number,
): ReturnType<Probe> {
  return new Promise((resolve) => {
    const socket = connect(target, () => {
      clearTimeout(timer);
      socket.destroy();
      resolve(success);
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
