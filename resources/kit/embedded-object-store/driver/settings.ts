import { join } from 'node:path';
import {
  type BundleFiles,
  bundleFiles,
  type Env,
  matching,
  optionalText,
  parseSettings,
  port,
  text,
} from '../../../driver-sdk/settings.ts';

export interface Settings {
  dataDir: string;
  /** Where the server listens: the path of a Unix socket, or 127.0.0.1 and a port. */
  address: string;
  accessKey: string;
  secretKey: string;
  /** Files that declare buckets, in order. */
  initialization: BundleFiles;
  /** Buckets of service.json and of variables of the app: names, and objects as a file declares them. */
  buckets: unknown[];
}

/** The name of the socket in kit.json. */
const socketName = 's3.sock';

const remedy = 'correct the env of the embedded-object-store service in bundle.json';

/** A JSON array; a variable that is not set is an empty one. */
function parseBuckets(env: Env, report: (fault: string) => void): unknown[] {
  try {
    const buckets: unknown = JSON.parse(env['OBJECT_STORE_BUCKETS'] ?? '[]');
    if (Array.isArray(buckets)) return buckets;
  } catch {
    // Reported below, as every other text that is not an array.
  }
  report('OBJECT_STORE_BUCKETS must be a JSON array of names or buckets');
  return [];
}

/**
 * Reads the service's environment (OBJECT_STORE_*, and BUNDLE_ROOT and BUNDLE_SOCKET_DIR, which the runtime sets).
 * @throws {DriverError} `settings-invalid`: one error that lists every fault
 */
export function parseStoreSettings(env: Env): Settings {
  const {
    socketDir,
    port: number,
    ...settings
  } = parseSettings(
    env,
    {
      dataDir: text('OBJECT_STORE_DATA_DIR'),
      port: port('OBJECT_STORE_PORT'),
      socketDir: optionalText('BUNDLE_SOCKET_DIR'),
      accessKey: matching('OBJECT_STORE_ACCESS_KEY', {
        pattern: /^[A-Za-z0-9]{3,128}$/,
        rule: 'have 3 to 128 letters and digits',
      }),
      secretKey: text('OBJECT_STORE_SECRET_KEY'),
      initialization: bundleFiles('OBJECT_STORE_INITIALIZATION'),
      buckets: parseBuckets,
    },
    remedy,
  );
  const address = socketDir === undefined ? `127.0.0.1:${number}` : join(socketDir, socketName);
  return { ...settings, address };
}

/** The same for the build, which starts no server: only what declares buckets. */
export function parseDeclarations(env: Env): Pick<Settings, 'initialization' | 'buckets'> {
  return parseSettings(
    env,
    { initialization: bundleFiles('OBJECT_STORE_INITIALIZATION'), buckets: parseBuckets },
    remedy,
  );
}
