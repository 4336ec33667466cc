import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { toHostAndPort } from '../settings.ts';
import { type FilterProxy, startFilterProxy } from '../network/filter-proxy.ts';
import { CallError } from '../server/call-error.ts';
import { type Launched, launchBrowser } from './launch.ts';
import type { Playwright } from './playwright.ts';

export interface BrowserPlan {
  playwright: Playwright;
  program: string;
  env: Record<string, string>;
  isSandboxed: boolean;
  /** `host:port` of local servers that every page may reach. */
  allowedOrigins: readonly string[];
  log: (line: string) => void;
}

export interface CallPlan {
  /** The address that the client names: its server can be reached even when it is local. */
  url: string | undefined;
  context: BrowserContextOptions;
  timeoutMs: number;
  signal: AbortSignal;
}

/** Of all answers that the pages of one call load. */
const maxPageBytes = 256 * 1024 * 1024;

/** Whether the library lost the browser or its page, which this program ends only after the call. */
const isClosed = (error: unknown) =>
  error instanceof Error && /(?:browser|context|target|page)[\w ,]* (?:closed|crashed)/i.test(error.message);

/** Windows and tabs of a page are closed: the call has one. */
function closeFurther(context: BrowserContext, page: Page): void {
  context.on('page', (other) => {
    if (other !== page) void other.close().catch(() => undefined);
  });
}

/** Rejects when the time is over or the client has gone. `end` removes the timer. */
function watch({ timeoutMs, signal }: CallPlan): { over: Promise<never>; end: () => void } {
  const deadline = AbortSignal.timeout(timeoutMs);
  const either = AbortSignal.any([deadline, signal]);
  let end: () => void = () => undefined;
  const over = new Promise<never>((_, reject) => {
    const fail = () =>
      reject(
        signal.aborted
          ? signal.reason
          : new CallError(408, `Timeout: the page was not finished after ${timeoutMs} milliseconds`),
      );
    either.addEventListener('abort', fail, { once: true });
    end = () => either.removeEventListener('abort', fail);
  });
  over.catch(() => undefined);
  return { over, end };
}

async function attempt<T>(
  plan: BrowserPlan,
  call: CallPlan,
  work: (page: Page) => Promise<T>,
): Promise<{ result: T } | { lost: unknown }> {
  const own = call.url === undefined ? undefined : toHostAndPort(call.url);
  const allowed = new Set([...plan.allowedOrigins, ...(own === undefined ? [] : [own])]);
  const { over, end } = watch(call);
  let proxy: FilterProxy | undefined;
  let launched: Launched | undefined;
  try {
    proxy = await startFilterProxy({ allowed, maxBytes: maxPageBytes, log: plan.log });
    launched = await launchBrowser({ ...plan, proxy, timeoutMs: call.timeoutMs });
    call.signal.throwIfAborted();
    const { browser } = launched;
    const open = async () => {
      const context = await browser.newContext({ ...call.context, acceptDownloads: false });
      const page = await context.newPage();
      closeFurther(context, page);
      return await work(page);
    };
    return { result: await Promise.race([open(), over]) };
  } catch (error) {
    if (launched !== undefined && isClosed(error)) return { lost: error };
    throw error;
  } finally {
    end();
    proxy?.close();
    await launched?.kill();
  }
}

/**
 * Runs `work` with a page of a browser of its own: a new process, profile and proxy, which end with the call. A browser that ends by itself
 * is started once more.
 * @throws {CallError} 408 after the time of the call, 500 when the browser ends twice
 */
export async function runInBrowser<T>(
  plan: BrowserPlan,
  call: CallPlan,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  let last: unknown;
  for (const isLast of [false, true]) {
    const outcome = await attempt(plan, call, work);
    if ('result' in outcome) return outcome.result;
    last = outcome.lost;
    plan.log(`the browser ended during a call${isLast ? '' : '; it is started again'}`);
  }
  throw new CallError(500, 'The browser ended twice during the call; the page may be what ends it', {
    cause: last,
  });
}
