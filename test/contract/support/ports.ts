/** Ports of a test: below the system's ephemeral range, a separate block per worker, and free when allocated. */
import { createServer, type Server } from 'node:net';

const blockSize = 900;
const worker = Number(process.env['JEST_WORKER_ID'] ?? '1') % 20;
const start = 12_000 + worker * blockSize;
let next = (process.pid * 37) % (blockSize - 60);

/** The first of `count` consecutive free ports. */
export async function freePorts(count: number): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (next + count >= blockSize) next = 0;
    const first = start + next;
    next += count;
    const ports = Array.from({ length: count }, (_, index) => first + index);
    if ((await Promise.all(ports.map(isFree))).every(Boolean)) return first;
  }
  throw new Error('no free block of ports');
}

/** Whether a test can listen on this port of 127.0.0.1. */
export async function isFree(port: number): Promise<boolean> {
  const server = await occupy(port).catch(() => undefined);
  if (!server) return false;
  await release(server);
  return true;
}

/** Occupies a port of 127.0.0.1. */
export function occupy(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

/** Closes a server that occupies a port. */
export function release(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
