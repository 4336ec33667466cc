import {
  type BundleFiles,
  bundleFiles,
  type Env,
  optionalText,
  parseSettings,
  port,
  type Setting,
  text,
} from '../../../driver-sdk/settings.ts';

/** The program that serves: `valkey` is a program beside the driver, `node` is the server inside the driver. */
export type Engine = 'valkey' | 'node';

export interface Settings {
  /** The folder of the data; its parent has the lock and partial folders. */
  dataDir: string;
  port: number;
  /** The 0700 folder of the Unix socket, which takes the place of TCP; undefined where the server listens on loopback. */
  socketDir: string | undefined;
  password: string;
  /** Files of the scenario: `.conf` with directives, `.lua` with scripts of the first start. */
  initialization: BundleFiles;
  engine: Engine;
}

const remedy = 'correct the env of the embedded-redis service in bundle.json';

/** Valkey has no build for Windows. `REDIS_ENGINE` chooses the other one for tests. */
function engine(platform: NodeJS.Platform): Setting<Engine> {
  const name = 'REDIS_ENGINE';
  return (env, report) => {
    const value = env[name] ?? (platform === 'win32' ? 'node' : 'valkey');
    if (value === 'valkey' || value === 'node') return value;
    report(`${name} "${value}" must be valkey or node`);
    return undefined;
  };
}

/**
 * Reads the service's environment (REDIS_*, and BUNDLE_ROOT and BUNDLE_SOCKET_DIR, which the runtime sets).
 * @throws {DriverError} `settings-invalid`: one error that lists every fault
 */
export function parseRedisSettings(env: Env, platform: NodeJS.Platform): Settings {
  return parseSettings(
    env,
    {
      dataDir: text('REDIS_DATA_DIR'),
      port: port('REDIS_PORT'),
      socketDir: optionalText('BUNDLE_SOCKET_DIR'),
      password: password('REDIS_PASSWORD'),
      initialization: bundleFiles('REDIS_INITIALIZATION'),
      engine: engine(platform),
    },
    remedy,
  );
}

/** The message never contains the value, unlike that of `matching`. */
function password(name: string): Setting<string> {
  return (env, report) => {
    const value = text(name)(env, report);
    if (value === undefined || value.length >= 16) return value;
    report(`${name} must have at least 16 characters`);
    return undefined;
  };
}
