/**
 * What an app asks of the place that it runs in: the window of a packaged desktop app, a browser, or a Capacitor app. The pages of a scenario import
 * this file; it has no dependency.
 */
import type { BundleApi } from './bundle-api.ts';
import { createCapacitorPlatform, findCapacitor } from './capacitor.ts';
import { createWebPlatform } from './web.ts';

export type PlatformKind = 'desktop' | 'capacitor' | 'web';

export interface Platform extends BundleApi {
  readonly kind: PlatformKind;
}

interface Place {
  bundle?: BundleApi;
}

/** The platform of a page: that of `window.bundle` where the app has a window of its own, else of Capacitor, else of a browser. */
export function createPlatform(page: Window & typeof globalThis & Place): Platform {
  if (page.bundle?.version === 1) return { kind: 'desktop', ...page.bundle };
  const capacitor = findCapacitor(page);
  if (capacitor !== undefined) return { kind: 'capacitor', ...createCapacitorPlatform(page, capacitor) };
  return { kind: 'web', ...createWebPlatform(page) };
}
