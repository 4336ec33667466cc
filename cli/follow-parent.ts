import { fstatSync } from 'node:fs';
import { Socket } from 'node:net';
import { parentVariable } from './relay.mjs';

/**
 * Ends this process as a SIGTERM does when the process that relays to it has ended: it may have been killed without a chance to pass a
 * signal on. The relay holds the other end of a pipe.
 */
export function followParent(environment: NodeJS.ProcessEnv): void {
  const fd = Number(environment[parentVariable]);
  // What this process starts has another parent.
  delete environment[parentVariable];
  if (!Number.isInteger(fd) || fd < 3 || !isPipe(fd)) return;
  const pipe = new Socket({ fd, readable: true, writable: false });
  pipe.once('close', () => process.kill(process.pid, 'SIGTERM'));
  pipe
    .on('error', () => {})
    .resume()
    .unref();
}

function isPipe(fd: number): boolean {
  try {
    const stat = fstatSync(fd);
    return stat.isSocket() || stat.isFIFO();
  } catch {
    // The descriptor is not open.
    return false;
  }
}
