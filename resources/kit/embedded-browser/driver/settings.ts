import { type Env, integer, optionalText, parseSettings, port, text } from '../../../driver-sdk/settings.ts';
import { DriverError } from '../../../driver-sdk/driver-error.ts';

export interface Settings {
  /** Profiles of running browsers; emptied at each start. */
  dataDir: string;
  port: number;
  /** The 0700 folder of the Unix socket, which takes the place of TCP; undefined where the server listens on loopback. */
  socketDir: string | undefined;
  token: string;
  /** The browser that the shell or the bundle names; undefined when the user's own is looked for. */
  chromiumPath: string | undefined;
  /** Browsers at once. */
  maxSessions: number;
  /** Calls that wait for one. */
  maxQueued: number;
  /** The time of a call in its browser, unless the call asks for another. */
  timeoutMs: number;
  /** `host:port` of local servers that every page may reach. */
  allowedOrigins: readonly string[];
}

const remedy = 'correct the env of the embedded-browser service in bundle.json';

const defaultPorts: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/** `host:port` of an address of HTTP; undefined for another one. */
export function toHostAndPort(address: string): string | undefined {
  const url = URL.parse(address);
  const usual = url === null ? undefined : defaultPorts[url.protocol];
  return url === null || usual === undefined ? undefined : `${url.hostname}:${url.port || usual}`;
}

function parseOrigins(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '')
    .map((origin) => {
      const found = toHostAndPort(origin);
      if (found !== undefined) return found;
      const fault = `BROWSER_ALLOWED_ORIGINS "${origin}" must be an address such as http://127.0.0.1:8080`;
      throw new DriverError('settings-invalid', fault, remedy);
    });
}

/**
 * Reads the service's environment (BROWSER_*, and BUNDLE_SOCKET_DIR and PLAYWRIGHT_CHROMIUM_PATH, which the runtime sets).
 * @throws {DriverError} one error that lists every fault
 */
export function parseBrowserSettings(env: Env): Settings {
  const { origins, ...settings } = parseSettings(
    env,
    {
      dataDir: text('BROWSER_DATA_DIR'),
      port: port('BROWSER_PORT'),
      socketDir: optionalText('BUNDLE_SOCKET_DIR'),
      token: text('BROWSER_TOKEN'),
      chromiumPath: optionalText('PLAYWRIGHT_CHROMIUM_PATH'),
      maxSessions: integer('BROWSER_MAX_SESSIONS', { min: 1, max: 32 }),
      maxQueued: integer('BROWSER_MAX_QUEUED', { min: 0, max: 1000 }),
      timeoutMs: integer('BROWSER_TIMEOUT_MS', { min: 1000, max: 300_000 }),
      origins: optionalText('BROWSER_ALLOWED_ORIGINS'),
    },
    remedy,
  );
  return { ...settings, allowedOrigins: parseOrigins(origins) };
}
