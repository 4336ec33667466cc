import type { Page } from 'playwright-core';
import { compileLinePattern } from '../../../../../schema/bundle/format/line-pattern.ts';
import { CallError } from '../server/call-error.ts';
import type { PageRequest } from './options.ts';

/** A pattern of a call, with or without the slashes of JavaScript. @throws {CallError} 400 for one without bounded time */
function toTest(field: string, source: string): (url: string) => boolean {
  const bare = /^\/(.*)\/[gimsuy]*$/s.exec(source)?.[1] ?? source;
  const compiled = compileLinePattern(bare);
  if (compiled.ok) return (url) => compiled.pattern.matches(url);
  throw new CallError(
    400,
    `The body is refused: ${field} "${source.slice(0, 80)}" ${compiled.message}; ${compiled.remedy}`,
  );
}

/** Rejects and answers requests of a page as the call asks for. */
export async function addRules(page: Page, request: PageRequest): Promise<void> {
  const types = new Set(request.rejectResourceTypes?.map((type) => type.toLowerCase()));
  const rejected = (request.rejectRequestPattern ?? []).map((one) => toTest('rejectRequestPattern', one));
  const answered = (request.requestInterceptors ?? []).map(({ pattern, response }) => ({
    test: toTest('requestInterceptors', pattern),
    response,
  }));
  if (types.size + rejected.length + answered.length === 0) return;
  await page.route('**/*', async (route) => {
    const { url, type } = { url: route.request().url(), type: route.request().resourceType() };
    if (types.has(type) || rejected.some((test) => test(url))) return await route.abort('blockedbyclient');
    const found = answered.find(({ test }) => test(url))?.response;
    if (found === undefined) return await route.continue();
    const { body = '', contentType, headers, status = 200 } = found;
    await route.fulfill({
      body,
      status,
      ...(contentType === undefined ? {} : { contentType }),
      ...(headers === undefined ? {} : { headers }),
    });
  });
}
