import type { Server } from 'node:http';
import { isSystemError } from '../errors.ts';
import { listenOn } from '../ports/listen-on.ts';

/** Listens on the first of `ports` that is neither taken nor forbidden, else on a free port. Returns the port in use. */
export async function listen(
  server: Server,
  address: string,
  ports: readonly (number | undefined)[],
): Promise<number> {
  for (const port of ports) {
    if (port === undefined) continue;
    try {
      return await listenOn(server, address, port);
    } catch (error) {
      if (!isSystemError(error, 'EADDRINUSE') && !isSystemError(error, 'EACCES')) throw error;
    }
  }
  return listenOn(server, address, 0);
}
