import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DriverError } from '../../../../driver-sdk/driver-error.ts';

export type Playwright = typeof import('playwright-core');

/**
 * Loads the library beside the driver. It takes a third of a second and 60 MB, so the first call loads it and not the start.
 * @throws {DriverError} `server-files-incomplete`
 */
export function loadPlaywright(root: string): Playwright {
  try {
    return createRequire(join(root, 'driver.cjs'))('playwright-core');
  } catch (cause) {
    throw new DriverError(
      'server-files-incomplete',
      `the library playwright-core cannot be loaded: ${String(cause)}`,
      'install the app again',
      { cause },
    );
  }
}
