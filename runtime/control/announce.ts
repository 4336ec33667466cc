import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runtimeDefaults } from '../../schema/bundle/defaults.ts';
import { writeSmallFile } from '../files/write-small.ts';

export const defaultTokenPath = runtimeDefaults.ipc.auth_token_path;

/** The files through which clients find the runtime: its port, and the token's path when the manifest moves the token. */
export function toAnnouncementPaths(appData: string): { port: string; tokenPath: string } {
  return {
    port: join(appData, 'runtime', 'ipc_port'),
    tokenPath: join(appData, 'runtime', 'ipc_token_path'),
  };
}

/** Writes the control port into app data. Call it when the port answers; the returned function removes the files. */
export function announce(appData: string, port: number, tokenPath: string): () => void {
  const paths = toAnnouncementPaths(appData);
  if (tokenPath === defaultTokenPath) rmSync(paths.tokenPath, { force: true });
  else writeSmallFile(paths.tokenPath, tokenPath);
  writeSmallFile(paths.port, String(port));
  return () => {
    for (const path of Object.values(paths)) rmSync(path, { force: true });
  };
}
