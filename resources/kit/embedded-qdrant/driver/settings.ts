import {
  type BundleFiles,
  bundleFiles,
  type Env,
  flag,
  integer,
  optionalText,
  parseSettings,
  port,
  text,
} from '../../../driver-sdk/settings.ts';

export interface Settings {
  dataDir: string;
  port: number;
  /** The 0700 folder of the Unix socket, which takes the place of TCP; undefined where the server listens on loopback. */
  socketDir: string | undefined;
  apiKey: string;
  /** The bound of vectors in memory. */
  vectorMemoryMb: number;
  /** Files with collections, applied once in each version. */
  initialization: BundleFiles;
  /** Whether a collection of them that cannot be made ends the start. */
  isStrict: boolean;
}

/**
 * Reads the service's environment (QDRANT_*, and BUNDLE_ROOT and BUNDLE_SOCKET_DIR, which the runtime sets).
 * @throws {DriverError} one error that lists every fault
 */
export function parseQdrantSettings(env: Env): Settings {
  return parseSettings(
    env,
    {
      dataDir: text('QDRANT_DATA_DIR'),
      port: port('QDRANT_PORT'),
      socketDir: optionalText('BUNDLE_SOCKET_DIR'),
      apiKey: text('QDRANT_API_KEY'),
      vectorMemoryMb: integer('QDRANT_VECTOR_MEMORY_MB', { min: 1, max: 65_536 }),
      initialization: bundleFiles('QDRANT_INITIALIZATION'),
      isStrict: flag('QDRANT_INITIALIZATION_STRICT'),
    },
    'correct the env of the embedded-qdrant service in bundle.json',
  );
}
