import type { Page } from 'playwright-core';
import type { PageRequest } from './options.ts';

/** As in the original. */
const usualTimeout = 30_000;

async function waitForEvent(page: Page, event: string, timeout: number): Promise<void> {
  // A listener of the window hears in its capture phase what is sent to the document as well.
  const code = `new Promise((resolve, reject) => {
    addEventListener(${JSON.stringify(event)}, () => resolve(), { once: true, capture: true });
    setTimeout(() => reject(new Error('Timeout ${timeout}ms exceeded')), ${timeout});
  })`;
  await page.evaluate(code);
}

/** Waits for all that a call names, one after the other. */
export async function waitForAll(page: Page, request: PageRequest): Promise<void> {
  const { waitForEvent: event, waitForFunction: wanted, waitForSelector: element, waitForTimeout } = request;
  if (waitForTimeout !== undefined) await page.waitForTimeout(waitForTimeout);
  if (wanted !== undefined) {
    await page.waitForFunction(wanted.fn, undefined, {
      timeout: wanted.timeout ?? usualTimeout,
      polling: typeof wanted.polling === 'number' ? Math.max(10, wanted.polling) : 'raf',
    });
  }
  if (element !== undefined) {
    const state = element.hidden === true ? 'hidden' : element.visible === true ? 'visible' : 'attached';
    await page.waitForSelector(`css=${element.selector}`, {
      state,
      timeout: element.timeout ?? usualTimeout,
    });
  }
  if (event !== undefined) await waitForEvent(page, event.event, event.timeout ?? usualTimeout);
}
