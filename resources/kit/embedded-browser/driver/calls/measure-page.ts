import type { Page } from 'playwright-core';
import { CallError } from '../server/call-error.ts';

/** Pixels of CSS in one direction of a picture: what Chromium can draw at once. */
const maxPictureSide = 16_384;
/** Pixels of a picture: 400 MB while it is made. */
const maxPicturePixels = 100_000_000;
/** Pixels of CSS from the top to the end of a printed page: about 2,000 sheets. */
const maxPrintedHeight = 2_200_000;
/** Characters of the HTML of a page. */
const maxContentLength = 32 * 1024 * 1024;

/** The size of the whole page as the browser has laid it out, which a script of the page cannot forge. */
async function measure(page: Page): Promise<{ width: number; height: number }> {
  const session = await page.context().newCDPSession(page);
  try {
    const { cssContentSize } = await session.send('Page.getLayoutMetrics');
    return { width: Math.ceil(cssContentSize.width), height: Math.ceil(cssContentSize.height) };
  } finally {
    await session.detach().catch(() => undefined);
  }
}

/** @throws {CallError} 413 */
export async function assertPrintable(page: Page): Promise<void> {
  const { height } = await measure(page);
  if (height > maxPrintedHeight) {
    throw new CallError(413, `The page is too long to be printed: ${height} pixels, of ${maxPrintedHeight}`);
  }
}

/** @throws {CallError} 413 */
export async function assertPictureSize(page: Page, isFull: boolean, scale: number): Promise<void> {
  const { width, height } = isFull ? await measure(page) : (page.viewportSize() ?? { width: 0, height: 0 });
  const side = Math.max(width, height) * scale;
  const pixels = width * height * scale * scale;
  if (side > maxPictureSide || pixels > maxPicturePixels) {
    throw new CallError(
      413,
      `The page is too large for a picture: ${width} x ${height} pixels at scale ${scale}; at most ${maxPictureSide} in one direction and ${maxPicturePixels} in all. Name a clip, or a smaller viewport`,
    );
  }
}

/** Measured in a world that scripts of the page do not reach. @throws {CallError} 413 */
export async function assertContentLength(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
    });
    const { result } = await session.send('Runtime.evaluate', {
      contextId: executionContextId,
      expression: 'document.documentElement?.outerHTML.length ?? 0',
    });
    const length = Number(result.value);
    if (length > maxContentLength) {
      throw new CallError(413, `The page is too large: ${length} characters, of ${maxContentLength}`);
    }
  } finally {
    await session.detach().catch(() => undefined);
  }
}
