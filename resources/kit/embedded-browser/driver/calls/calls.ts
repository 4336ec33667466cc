import type { Page } from 'playwright-core';
import type * as z from 'zod';
import { omitUndefined } from '../../../../../schema/omit-undefined.ts';
import { assertContentLength, assertPictureSize, assertPrintable } from './measure-page.ts';
import {
  contentSchema,
  type PageRequest,
  type PdfRequest,
  pdfSchema,
  type ScrapeRequest,
  type ScreenshotRequest,
  scrapeSchema,
  screenshotSchema,
} from './options.ts';

export interface Answer {
  type: string;
  body: Buffer;
}

/** A call that loads a page and returns something of it. */
export interface Call<Request extends PageRequest = PageRequest> {
  schema: z.ZodType<Request>;
  read: (page: Page, request: Request) => Promise<Answer>;
}

/** Keeps the type of the request between schema and reader. */
function define<Request extends PageRequest>(call: Call<Request>): Call<Request> {
  return call;
}

async function readContent(page: Page): Promise<Answer> {
  await assertContentLength(page);
  return { type: 'text/html; charset=utf-8', body: Buffer.from(await page.content()) };
}

async function readPdf(page: Page, { options = {} }: PdfRequest): Promise<Answer> {
  await assertPrintable(page);
  const { margin, width, height, format, scale, pageRanges, headerTemplate, footerTemplate } = options;
  const { displayHeaderFooter, landscape, outline, preferCSSPageSize, printBackground, tagged } = options;
  const given = omitUndefined({
    ...{ width, height, format, scale, pageRanges, headerTemplate, footerTemplate },
    ...{ displayHeaderFooter, landscape, outline, preferCSSPageSize, printBackground, tagged },
    margin: margin === undefined ? undefined : omitUndefined(margin),
  });
  return { type: 'application/pdf', body: await page.pdf(given) };
}

async function readScreenshot(page: Page, request: ScreenshotRequest): Promise<Answer> {
  const { options = {}, selector, viewport } = request;
  const { type = 'png', quality, fullPage = false, clip, omitBackground, encoding } = options;
  await assertPictureSize(
    page,
    fullPage || selector !== undefined || clip !== undefined,
    viewport?.deviceScaleFactor ?? 1,
  );
  const shared = omitUndefined({ type, quality: type === 'png' ? undefined : quality, omitBackground });
  const picture =
    selector === undefined
      ? await page.screenshot({ ...shared, fullPage, ...(clip === undefined ? {} : { clip }) })
      : await page.locator(`css=${selector}`).first().screenshot(shared);
  return encoding === 'base64'
    ? { type: 'text/plain', body: Buffer.from(picture.toString('base64')) }
    : { type: `image/${type}`, body: picture };
}

/** Runs in the page, so it is a text: the page has another library than this program. */
const describeElement = `(element) => {
  const { top, left, width, height } = element.getBoundingClientRect();
  const attributes = [...element.attributes].map(({ name, value }) => ({ name, value }));
  return { html: element.innerHTML, text: element.innerText, top, left, width, height, attributes };
}`;

async function readElements(page: Page, { elements }: ScrapeRequest): Promise<Answer> {
  await assertContentLength(page);
  const data = [];
  for (const { selector, timeout } of elements) {
    await page.waitForSelector(`css=${selector}`, { state: 'attached', timeout: timeout ?? 30_000 });
    const code = `[...document.querySelectorAll(${JSON.stringify(selector)})].map(${describeElement})`;
    data.push({ selector, results: await page.evaluate(code) });
  }
  return { type: 'application/json', body: Buffer.from(JSON.stringify({ data })) };
}

/** The calls that open a page, by their last part. */
export const calls = {
  content: define({ schema: contentSchema, read: readContent }),
  pdf: define({ schema: pdfSchema, read: readPdf }),
  scrape: define({ schema: scrapeSchema, read: readElements }),
  screenshot: define({ schema: screenshotSchema, read: readScreenshot }),
};
export type CallName = keyof typeof calls;
