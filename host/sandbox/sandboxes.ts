import { join } from 'node:path';
import type { Sandboxes } from '../../pipeline/ports.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { openSandbox } from './open-sandbox.ts';

/** Implements the pipeline's Sandboxes port with users, namespaces and browsers of this machine. `packageRoot`: folder of this product. */
export function createSandboxes(packageRoot: string): Sandboxes {
  const relay = join(packageRoot, 'host/sandbox/relay.mjs');
  return { open: (request) => openSandbox(relay, request), findBrowser };
}
