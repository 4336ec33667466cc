import { basename, resolve } from 'node:path';
import type { Service } from '../../../schema/bundle/service.ts';
import { listBrowserPaths } from '../../../schema/installed-browsers.ts';
import { thisMachine } from '../../platform/this-machine.ts';
import type { Installation } from './installation.ts';

const browsers =
  /^(chrome|chromium|headless_shell|chrome-headless-shell|Chromium|Google Chrome for Testing)(\.exe)?$/;

/** Whether the service is the Playwright driver, which drives browsers for the other services. */
export function isPlaywrightDriver({ id, metadata }: Pick<Service, 'id' | 'metadata'>): boolean {
  return metadata?.role === 'playwright-driver' || id.includes('playwright');
}

/** The variables of the driver and its dependants; the manifest's own `env` overrides them. */
export function toPlaywrightEnvironment(
  installation: Installation,
  service: Service,
): Record<string, string> {
  const { bundle, ports, ownPorts, environment } = installation;
  const drivers = bundle.services.filter(
    (other) => isPlaywrightDriver(other) && (service.dependencies ?? []).includes(other.id),
  );
  // A driver of the scenario has calls of its own, which the one of the kit does not have.
  const driver = isPlaywrightDriver(service)
    ? service
    : (drivers.find(({ kit }) => kit === undefined) ?? drivers[0]);
  if (driver === undefined) return {};
  const port = Object.values((driver === service ? ownPorts : ports)[driver.id] ?? {})[0];
  const chromium =
    findChromium(installation, driver) ??
    environment['PLAYWRIGHT_CHROMIUM_PATH'] ??
    listBrowserPaths(thisMachine.system, environment).find(installation.exists);
  return {
    ENGINE: 'playwright',
    ...(port === undefined
      ? {}
      : { PLAYWRIGHT_DRIVER_PORT: String(port), PLAYWRIGHT_DRIVER_URL: `http://127.0.0.1:${port}` }),
    ...(chromium === undefined ? {} : { PLAYWRIGHT_CHROMIUM_PATH: chromium }),
  };
}

/** Makes PLAYWRIGHT_CHROMIUM_PATH absolute where it is relative to the bundle: the driver may run in another folder. */
export function withAbsoluteChromium(
  environment: Record<string, string>,
  bundleRoot: string,
): Record<string, string> {
  const path = environment['PLAYWRIGHT_CHROMIUM_PATH'];
  return path ? { ...environment, PLAYWRIGHT_CHROMIUM_PATH: resolve(bundleRoot, path) } : environment;
}

/** The browser among the driver's assets. */
function findChromium({ bundleRoot }: Installation, driver: Service): string | undefined {
  const asset = driver.assets?.find(({ path }) => browsers.test(basename(path)));
  return asset === undefined ? undefined : resolve(bundleRoot, asset.path);
}
