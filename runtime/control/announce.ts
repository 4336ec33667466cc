import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomic } from '../files/write-atomic.ts';

export const defaultTokenPath = 'runtime/auth-token';

/** Where others learn how to reach the runtime: the port alone, and both port and token path for odd manifests. */
export function toAnnouncementPaths(appData: string): { port: string; details: string } {
  return { port: join(appData, 'runtime', 'ipc_port'), details: join(appData, 'runtime', 'ipc.json') };
}

/** Tells the control port through app data; the returned function takes the word back. */
export async function announce(
  appData: string,
  port: number,
  tokenPath: string,
): Promise<() => Promise<void>> {
  const paths = toAnnouncementPaths(appData);
  const details = `${JSON.stringify({ port, auth_token_path: tokenPath })}\n`;
  await Promise.all([
    writeAtomic(paths.port, String(port), { durable: false }),
    writeAtomic(paths.details, details, { durable: false }),
  ]);
  return async () => {
    await Promise.all(Object.values(paths).map((path) => rm(path, { force: true })));
  };
}
