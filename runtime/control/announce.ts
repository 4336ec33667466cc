import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeSmallFile } from '../files/write-small.ts';

export const defaultTokenPath = 'runtime/auth-token';

/** Where others learn how to reach the runtime: the port, and the token's path when it is not the default one. */
export function toAnnouncementPaths(appData: string): { port: string; tokenPath: string } {
  return {
    port: join(appData, 'runtime', 'ipc_port'),
    tokenPath: join(appData, 'runtime', 'ipc_token_path'),
  };
}

/** Tells the control port through app data, as soon as it answers; the returned function takes the word back. */
export function announce(appData: string, port: number, tokenPath: string): () => void {
  const paths = toAnnouncementPaths(appData);
  if (tokenPath === defaultTokenPath) rmSync(paths.tokenPath, { force: true });
  else writeSmallFile(paths.tokenPath, tokenPath);
  writeSmallFile(paths.port, String(port));
  return () => {
    for (const path of Object.values(paths)) rmSync(path, { force: true });
  };
}
