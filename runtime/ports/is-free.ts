import { createServer } from 'node:net';
import { listenOn } from './listen-on.ts';

/** Whether a program can listen on this loopback port now. */
export async function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  const server = createServer();
  try {
    await listenOn(server, host, port);
  } catch {
    return false;
  }
  await new Promise((resolve) => server.close(resolve));
  return true;
}
