import type { Service } from '../../../schema/bundle/service.ts';
import type { PortMap } from '../../../schema/control/service-detail.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { RehearsedPage } from '../../../schema/rehearsal.ts';
import type { Sandbox } from '../../ports.ts';
import { type AskedPage, askPage } from '../page/ask-page.ts';
import { findPageFaults, findViewFaults } from '../page/page-faults.ts';

export interface AskedPages {
  pages: RehearsedPage[];
  faults: Diagnostic[];
  /** PNG files by file name. */
  screenshots: Map<string, Uint8Array>;
}

const viewTimeoutMs = 30_000;

/** The port of a service's user interface: that of a ui-bundle, one that is called `ui`, and a stated one. */
function toPagePort({ id, type, ports, metadata }: Service, used: PortMap): number | undefined {
  const names = ports?.requested.map(({ name }) => name) ?? [];
  const name = names.includes('ui') ? 'ui' : type === 'ui-bundle' ? names[0] : metadata?.page_port;
  return name === undefined ? undefined : used[id]?.[name];
}

/** A page that an API may serve is looked for in its code: without it the app still has the console's pages. */
const toOwnFaults = ({ metadata }: Service, faults: readonly Diagnostic[]): readonly Diagnostic[] =>
  metadata?.page_port === undefined ? faults : faults.map((fault) => ({ ...fault, severity: 'warning' }));

interface View {
  screenshot?: string;
  why?: string;
  faults: Diagnostic[];
}

async function viewPage(
  sandbox: Sandbox,
  browser: string | undefined,
  id: string,
  page: Extract<AskedPage, { ok: true }>,
  screenshots: AskedPages['screenshots'],
): Promise<View> {
  if (browser === undefined) return { why: 'no Chromium was found on this machine', faults: [] };
  try {
    const view = await sandbox.view(browser, page.url, viewTimeoutMs);
    const screenshot = `rehearsal-${id.replaceAll(/[^\w.-]/g, '_')}.png`;
    screenshots.set(screenshot, view.screenshot);
    return { screenshot, faults: findViewFaults(id, view, page) };
  } catch (error) {
    return { why: (error as Error).message, faults: [] };
  }
}

/** Asks every user interface for its start page and the files of that page, and looks at it in a browser. */
export async function askPages(
  sandbox: Sandbox,
  services: readonly Service[],
  ports: PortMap,
  browser: string | undefined,
): Promise<AskedPages> {
  const result: AskedPages = { pages: [], faults: [], screenshots: new Map() };
  for (const service of services) {
    const port = toPagePort(service, ports);
    if (port === undefined) continue;
    const page = await askPage(sandbox, port);
    result.faults.push(...toOwnFaults(service, findPageFaults(service.id, page)));
    if (!page.ok) continue;
    const view = await viewPage(sandbox, browser, service.id, page, result.screenshots);
    result.faults.push(...view.faults);
    result.pages.push({
      service: service.id,
      files: page.files.length,
      external_hosts: page.hosts,
      ...(view.screenshot === undefined ? {} : { screenshot: view.screenshot }),
      ...(view.why === undefined ? {} : { why_no_screenshot: view.why }),
    });
  }
  return result;
}
