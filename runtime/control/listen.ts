import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isSystemError } from '../errors.ts';

/** Listens on `port`, or on a free one when that is taken or not allowed; the port in use. */
export async function listen(server: Server, address: string, port: number): Promise<number> {
  try {
    return await listenOn(server, address, port);
  } catch (error) {
    if (!isSystemError(error, 'EADDRINUSE') && !isSystemError(error, 'EACCES')) throw error;
    return listenOn(server, address, 0);
  }
}

/** Listens on `port` (0 for a free one) and tells which one that is. @throws system errors such as EADDRINUSE */
export function listenOn(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => {
      server.removeListener('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
