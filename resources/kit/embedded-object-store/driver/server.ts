import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DriverError } from '../../../driver-sdk/driver-error.ts';
import type { StopSignals } from '../../../driver-sdk/stop.ts';
import type { BucketPlan } from './bucket-plan.ts';
import type { Settings } from './settings.ts';

/** A graceful stop ends the running requests. The data survive every other end. */
export const signals: StopSignals = { graceful: 'SIGTERM', immediate: 'SIGKILL', kill: 'SIGKILL' };

/**
 * The server's program, in the folder of the member.
 * @throws {DriverError} `server-files-incomplete`
 */
export function findProgram(root: string, platform: NodeJS.Platform): string {
  const program = join(root, 'bin', platform === 'win32' ? 'object-store.exe' : 'object-store');
  if (existsSync(program)) return program;
  throw new DriverError('server-files-incomplete', `${program} is missing`, 'reinstall the app');
}

const maxNamed = 3;

/** What the server gets through its environment, which other users cannot read. */
export function toServerEnv(
  { dataDir, address, accessKey, secretKey }: Settings,
  { buckets, faults }: BucketPlan,
): Record<string, string> {
  const notices = faults.slice(0, maxNamed).map(({ file, line, message }) => `${file}:${line}: ${message}`);
  if (faults.length > maxNamed) notices.push(`${faults.length - maxNamed} more`);
  return {
    OBJECT_STORE_FOLDER: dataDir,
    OBJECT_STORE_ADDRESS: address,
    OBJECT_STORE_ACCESS_KEY: accessKey,
    OBJECT_STORE_SECRET_KEY: secretKey,
    OBJECT_STORE_PLAN: JSON.stringify({ buckets, notices }),
  };
}
