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

const toExternal = (service: string, host: string): Diagnostic => ({
  severity: 'warning',
  code: 'page-external-host',
  message: `the page of "${service}" loads from ${host}, which it does not reach without a network`,
  remedy: 'ship the files with the page',
});

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
  const external = page.hosts.map((host) => toExternal(service, host));
  return [...page.missing.map((missing) => toMissing(service, missing)), ...external];
}

const isLoopback = ({ hostname }: URL): boolean =>
  /^(?:localhost|127(?:\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(hostname);

/** Requests that failed, by what they asked for: a path of the page's own origin, an address of this computer, or another host. */
function sortFailed({ failedRequests }: PageView, page: Extract<AskedPage, { ok: true }>) {
  const { origin } = new URL(page.url);
  const known = new Set(page.missing.map(({ path }) => path));
  const [failed, hosts] = [new Map<string, string>(), new Set<string>()];
  for (const { url, why } of failedRequests) {
    if (!URL.canParse(url)) continue;
    const asked = new URL(url);
    const path = `${asked.pathname}${asked.search}`;
    if (asked.origin === origin) {
      // A browser asks for it without a reference.
      if (!known.has(path) && asked.pathname !== '/favicon.ico') failed.set(path, why);
    } else if (isLoopback(asked)) failed.set(`${asked.origin}${path}`, why);
    else if (/^(?:https?|wss?):$/.test(asked.protocol) && !page.hosts.includes(asked.host))
      hosts.add(asked.host);
  }
  return { failed, hosts };
}

/** What a browser saw, as warnings: files that were asked for over HTTP are reported there. */
export function findViewFaults(
  service: string,
  view: PageView,
  page: Extract<AskedPage, { ok: true }>,
): Diagnostic[] {
  const { failed, hosts } = sortFailed(view, page);
  const requests = [...failed].map(
    ([asked, why]): Diagnostic => ({
      severity: 'warning',
      code: 'page-request-failed',
      message: `the page of "${service}" asked for ${asked}: ${why}`,
      remedy: asked.startsWith('/')
        ? 'correct the address in the page, or the route of the API'
        : 'let the page call a path of its own origin, such as /api: the ports of an app are chosen when it starts',
    }),
  );
  const complaints = view.errors.map(
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
  const external = [...hosts].sort().map((host) => toExternal(service, host));
  return [...(view.isBlank ? [blank] : []), ...requests, ...external, ...complaints];
}
