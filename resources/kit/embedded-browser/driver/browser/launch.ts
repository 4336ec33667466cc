import type { Browser, BrowserServer } from 'playwright-core';
import type { FilterProxy } from '../network/filter-proxy.ts';
import type { Playwright } from './playwright.ts';

export interface LaunchOptions {
  playwright: Playwright;
  program: string;
  proxy: FilterProxy;
  env: Record<string, string>;
  /** Whether the browser isolates pages; false for root, whom Chromium refuses otherwise. */
  isSandboxed: boolean;
  timeoutMs: number;
}

/** A running browser with a profile of its own. */
export interface Launched {
  browser: Browser;
  /** Ends every process of it and removes its profile. */
  kill: () => Promise<void>;
}

const args = [
  // WebRTC and DNS would otherwise go past the proxy.
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-quic',
  '--dns-prefetch-disable',
  '--disable-extensions',
  '--disable-gpu',
];

/**
 * Starts a browser whose only way to the network is the proxy. It is driven through a pipe, which ends it with this process; the port of
 * Playwright's server is on loopback behind a path of random bytes.
 */
export async function launchBrowser(options: LaunchOptions): Promise<Launched> {
  const { playwright, program, proxy, env, isSandboxed, timeoutMs } = options;
  const server: BrowserServer = await playwright.chromium.launchServer({
    executablePath: program,
    args,
    env,
    host: '127.0.0.1',
    chromiumSandbox: isSandboxed,
    proxy: { ...proxy, bypass: '<-loopback>' },
    timeout: timeoutMs,
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  try {
    const browser = await playwright.chromium.connect(server.wsEndpoint(), { timeout: timeoutMs });
    return { browser, kill: () => server.kill() };
  } catch (error) {
    await server.kill();
    throw error;
  }
}
