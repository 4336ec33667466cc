import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { PageView } from '../../ports.ts';
import type { AskedPage, MissingFile } from './ask-page.ts';

/** Without these a page does not work; without a picture it does. */
const isNeeded = ({ destination }: MissingFile) => destination === 'script' || destination === 'style';

function toMissing(service: string, missing: MissingFile): Diagnostic {
  const { path, from, why } = missing;
  return {
    severity: isNeeded(missing) ? 'error' : 'warning',
    code: 'rehearsal-file-missing',
    message: `the page of "${service}" refers to ${path} (in ${from}), which was ${why}`,
    remedy:
      'correct the address, or ship the file; when every address has the same wrong beginning, set the base path of the build to / (Vite: `base`, Create React App: `homepage`, Next.js: `basePath`)',
  };
}

/** The faults of a start page that was asked for over HTTP. */
export function findPageFaults(service: string, page: AskedPage): Diagnostic[] {
  if (!page.ok) {
    return [
      {
        severity: 'error',
        code: 'rehearsal-page-missing',
        message: `the start page of "${service}" did not come: ${page.why}`,
        remedy: `let "${service}" answer / with a page; a folder of files needs an index.html`,
      },
    ];
  }
  const external: Diagnostic[] = page.hosts.map((host) => ({
    severity: 'warning',
    code: 'page-external-host',
    message: `the page of "${service}" loads from ${host}, which it does not reach without a network`,
    remedy: 'ship the files with the page',
  }));
  return [...page.missing.map((missing) => toMissing(service, missing)), ...external];
}

/** What a browser saw, as warnings: files that were asked for over HTTP are reported there. */
export function findViewFaults(
  service: string,
  { failedRequests, errors, isBlank }: PageView,
  page: Extract<AskedPage, { ok: true }>,
): Diagnostic[] {
  const { origin } = new URL(page.url);
  const known = new Set(page.missing.map(({ path }) => path));
  const failed = new Map<string, string>();
  for (const { url, why } of failedRequests) {
    if (!URL.canParse(url)) continue;
    const { origin: asked, pathname, search } = new URL(url);
    const path = `${pathname}${search}`;
    // A browser asks for it without a reference.
    if (asked === origin && !known.has(path) && pathname !== '/favicon.ico') failed.set(path, why);
  }
  const requests = [...failed].map(
    ([path, why]): Diagnostic => ({
      severity: 'warning',
      code: 'page-request-failed',
      message: `the page of "${service}" asked for ${path}: ${why}`,
      remedy: 'correct the address in the page, or the route of the API',
    }),
  );
  const complaints = errors.map(
    (text): Diagnostic => ({
      severity: 'warning',
      code: 'page-console-error',
      message: `the page of "${service}" reports: ${text}`,
      remedy: 'correct the script, or ignore it when the page works',
    }),
  );
  const blank: Diagnostic = {
    severity: 'warning',
    code: 'page-blank',
    message: `the page of "${service}" shows neither text nor a picture`,
    remedy: 'open the screenshot of the rehearsal, and correct what the page reports',
  };
  return [...(isBlank ? [blank] : []), ...requests, ...complaints];
}
