import * as z from 'zod';

const milliseconds = z.number().min(0).max(300_000);
const count = z.number().positive().max(100_000);

const waitUntil = z.enum(['load', 'domcontentloaded', 'networkidle0', 'networkidle2']);

const httpUrl = z
  .string()
  .max(1024 * 1024)
  .refine(
    (value) => /^https?:$/.test(URL.parse(value)?.protocol ?? ''),
    'must be an address of http or https; files of the computer and pages of the browser are not read',
  );

const sizeText = z.union([z.string().max(32), z.number()]);

/** Options that every call has, named as in the API of the original. */
const pageFields = {
  url: httpUrl.optional(),
  html: z.string().optional(),
  addScriptTag: z
    .array(
      z.strictObject({
        url: httpUrl.optional(),
        content: z.string().optional(),
        type: z.string().optional(),
        id: z.string().optional(),
      }),
    )
    .optional(),
  addStyleTag: z
    .array(z.strictObject({ url: httpUrl.optional(), content: z.string().optional() }))
    .optional(),
  authenticate: z.strictObject({ username: z.string(), password: z.string() }).optional(),
  bestAttempt: z.boolean().optional(),
  cookies: z
    .array(
      z.strictObject({
        name: z.string(),
        value: z.string(),
        url: z.string().optional(),
        domain: z.string().optional(),
        path: z.string().optional(),
        expires: z.number().optional(),
        httpOnly: z.boolean().optional(),
        secure: z.boolean().optional(),
        sameSite: z.enum(['Strict', 'Lax', 'None']).optional(),
      }),
    )
    .optional(),
  emulateMediaType: z.enum(['screen', 'print', '']).optional(),
  gotoOptions: z
    .strictObject({
      waitUntil: z.union([waitUntil, z.array(waitUntil)]).optional(),
      timeout: milliseconds.optional(),
      referer: z.string().optional(),
      referrerPolicy: z.string().optional(),
    })
    .optional(),
  rejectRequestPattern: z.array(z.string()).max(100).optional(),
  rejectResourceTypes: z.array(z.string()).max(100).optional(),
  requestInterceptors: z
    .array(
      z.strictObject({
        pattern: z.string(),
        response: z.strictObject({
          body: z.string().optional(),
          contentType: z.string().optional(),
          headers: z.record(z.string(), z.string()).optional(),
          status: z.int().min(100).max(599).optional(),
        }),
      }),
    )
    .max(100)
    .optional(),
  scrollPage: z.boolean().optional(),
  setExtraHTTPHeaders: z.record(z.string(), z.string()).optional(),
  setJavaScriptEnabled: z.boolean().optional(),
  userAgent: z
    .union([
      z.string(),
      z.strictObject({ userAgent: z.string().optional() }).transform((one) => one.userAgent),
    ])
    .optional(),
  viewport: z
    .strictObject({
      width: count,
      height: count,
      deviceScaleFactor: z.number().positive().max(10).optional(),
      isMobile: z.boolean().optional(),
      hasTouch: z.boolean().optional(),
      isLandscape: z.boolean().optional(),
    })
    .optional(),
  waitForEvent: z.strictObject({ event: z.string(), timeout: milliseconds.optional() }).optional(),
  waitForFunction: z
    .strictObject({
      fn: z.string(),
      polling: z.union([z.literal('raf'), z.literal('mutation'), z.number().min(0)]).optional(),
      timeout: milliseconds.optional(),
    })
    .optional(),
  waitForSelector: z
    .strictObject({
      selector: z.string(),
      hidden: z.boolean().optional(),
      visible: z.boolean().optional(),
      timeout: milliseconds.optional(),
    })
    .optional(),
  waitForTimeout: milliseconds.optional(),
};

/** Files of the computer are written by the app, not by a page. */
const path = z.undefined({ error: 'is not taken: the result is the answer of the call' }).optional();

export const contentSchema = z.strictObject(pageFields);
export type PageRequest = z.infer<typeof contentSchema>;

export const pdfSchema = z.strictObject({
  ...pageFields,
  options: z
    // As in the original, names that the browser does not know change nothing.
    .looseObject({
      path,
      displayHeaderFooter: z.boolean().optional(),
      footerTemplate: z.string().optional(),
      format: z.string().optional(),
      headerTemplate: z.string().optional(),
      height: sizeText.optional(),
      landscape: z.boolean().optional(),
      margin: z
        .strictObject({
          top: sizeText.optional(),
          right: sizeText.optional(),
          bottom: sizeText.optional(),
          left: sizeText.optional(),
        })
        .optional(),
      outline: z.boolean().optional(),
      pageRanges: z.string().optional(),
      preferCSSPageSize: z.boolean().optional(),
      printBackground: z.boolean().optional(),
      scale: z.number().min(0.1).max(2).optional(),
      tagged: z.boolean().optional(),
      timeout: milliseconds.optional(),
      width: sizeText.optional(),
    })
    .optional(),
});
export type PdfRequest = z.infer<typeof pdfSchema>;

export const screenshotSchema = z.strictObject({
  ...pageFields,
  options: z
    // As in the original, names that the browser does not know change nothing.
    .looseObject({
      path,
      clip: z
        .strictObject({
          x: z.number(),
          y: z.number(),
          width: count,
          height: count,
          scale: z.literal(1).optional(),
        })
        .optional(),
      captureBeyondViewport: z.boolean().optional(),
      encoding: z.enum(['binary', 'base64']).optional(),
      fromSurface: z.boolean().optional(),
      fullPage: z.boolean().optional(),
      omitBackground: z.boolean().optional(),
      optimizeForSpeed: z.boolean().optional(),
      quality: z.int().min(0).max(100).optional(),
      type: z.enum(['png', 'jpeg', 'webp']).optional(),
    })
    .optional(),
  selector: z.string().optional(),
});
export type ScreenshotRequest = z.infer<typeof screenshotSchema>;

export const scrapeSchema = z.strictObject({
  ...pageFields,
  elements: z
    .array(z.strictObject({ selector: z.string(), timeout: milliseconds.optional() }))
    .min(1)
    .max(100),
});
export type ScrapeRequest = z.infer<typeof scrapeSchema>;
