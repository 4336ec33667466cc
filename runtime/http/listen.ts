import type { Server } from 'node:http';
import { isSystemError } from '../errors.ts';
import { listenOn } from '../ports/listen-on.ts';

/** Listens on `port`, or on a free port when it is taken or not permitted. Returns the port in use. */
export async function listen(server: Server, address: string, port: number): Promise<number> {
  try {
    return await listenOn(server, address, port);
  } catch (error) {
    if (!isSystemError(error, 'EADDRINUSE') && !isSystemError(error, 'EACCES')) throw error;
    return listenOn(server, address, 0);
  }
}
