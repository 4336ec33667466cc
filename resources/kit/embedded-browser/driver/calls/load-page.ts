import type { BrowserContextOptions, Page, Request } from 'playwright-core';
import { omitUndefined } from '../../../../../schema/omit-undefined.ts';
import type { PageRequest } from './options.ts';
import { addRules } from './request-rules.ts';
import { waitForAll } from './wait.ts';

/** The size of a page in the original. */
const usualViewport = { width: 800, height: 600 };

/** What a browser is told before it opens a page. */
export function toContextOptions(request: PageRequest): BrowserContextOptions {
  const { viewport, userAgent, authenticate, setExtraHTTPHeaders, setJavaScriptEnabled } = request;
  const { width, height } = viewport ?? usualViewport;
  return {
    viewport: { width, height },
    deviceScaleFactor: viewport?.deviceScaleFactor ?? 1,
    isMobile: viewport?.isMobile ?? false,
    hasTouch: viewport?.hasTouch ?? false,
    ...(userAgent === undefined ? {} : { userAgent }),
    ...(authenticate === undefined ? {} : { httpCredentials: authenticate }),
    ...(setExtraHTTPHeaders === undefined ? {} : { extraHTTPHeaders: setExtraHTTPHeaders }),
    javaScriptEnabled: setJavaScriptEnabled ?? true,
  };
}

/** Time without a request after which the network counts as idle, as in the original. */
const idleMs = 500;

/** Counts the open requests of a page. The result resolves when at most `most` have been open for a while. */
function watchNetwork(page: Page, most: number): () => Promise<void> {
  const running = new Set<Request>();
  let quietSince = performance.now();
  page.on('request', (request) => running.add(request));
  const end = (request: Request) => {
    if (running.size > most) quietSince = performance.now();
    running.delete(request);
  };
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return async () => {
    while (running.size > most || performance.now() - quietSince < idleMs) await page.waitForTimeout(50);
  };
}

async function withTimeout(work: Promise<void>, timeout: number | undefined): Promise<void> {
  if (timeout === undefined || timeout === 0) return await work;
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Timeout ${timeout}ms exceeded`)), timeout);
  });
  try {
    await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}

async function open(page: Page, request: PageRequest): Promise<void> {
  const { url, html, gotoOptions = {} } = request;
  const events = [gotoOptions.waitUntil ?? 'load'].flat();
  const most = events.includes('networkidle0') ? 0 : events.includes('networkidle2') ? 2 : undefined;
  const waitUntilIdle = most === undefined ? undefined : watchNetwork(page, most);
  const base = events.every((event) => event === 'domcontentloaded') ? 'domcontentloaded' : 'load';
  const { timeout, referer } = gotoOptions;
  const options = {
    waitUntil: base,
    // The time of the call bounds it too.
    timeout: timeout ?? 0,
    ...(referer === undefined ? {} : { referer }),
  } as const;
  const load = async () => {
    if (url === undefined) await page.setContent(html ?? '', { waitUntil: base, timeout: timeout ?? 0 });
    else await page.goto(url, options);
    await waitUntilIdle?.();
  };
  await withTimeout(load(), timeout);
}

async function prepare(page: Page, request: PageRequest): Promise<void> {
  const { cookies, url, emulateMediaType } = request;
  if (cookies !== undefined && cookies.length > 0) {
    const placed = cookies.map((cookie) => {
      const hasPlace = cookie.url !== undefined || cookie.domain !== undefined || url === undefined;
      return omitUndefined(hasPlace ? cookie : { ...cookie, url });
    });
    await page.context().addCookies(placed);
  }
  if (emulateMediaType !== undefined) await page.emulateMedia({ media: emulateMediaType || null });
  await addRules(page, request);
}

async function addTags(page: Page, { addScriptTag = [], addStyleTag = [] }: PageRequest): Promise<void> {
  for (const { url, content, type } of addScriptTag) {
    await page.addScriptTag({
      ...(url ? { url } : {}),
      ...(content ? { content } : {}),
      ...(type ? { type } : {}),
    });
  }
  for (const { url, content } of addStyleTag) {
    await page.addStyleTag({ ...(url ? { url } : {}), ...(content ? { content } : {}) });
  }
}

/** Scrolls to the end, so that what loads when it is seen is there. */
async function scroll(page: Page): Promise<void> {
  await page.evaluate(`new Promise((resolve) => {
    const step = () => {
      const before = scrollY;
      scrollBy(0, innerHeight);
      if (scrollY === before) { scrollTo(0, 0); resolve(); } else setTimeout(step, 50);
    };
    step();
  })`);
}

/** Opens the page of a call and waits for what the call asks for. `bestAttempt` goes on where that fails. */
export async function loadPage(page: Page, request: PageRequest): Promise<void> {
  await prepare(page, request);
  const steps = [
    () => open(page, request),
    () => addTags(page, request),
    () => waitForAll(page, request),
    ...(request.scrollPage === true ? [() => scroll(page)] : []),
  ];
  for (const step of steps) {
    if (request.bestAttempt === true) await step().catch(() => undefined);
    else await step();
  }
}
