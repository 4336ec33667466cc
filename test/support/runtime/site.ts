import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startUiServer, type UiServer, type UiServerOptions } from '../../../runtime/ui-server/server.ts';
import { type Answer, type CallOptions, call } from './fake-app.ts';

/** Contents by path; `{ link }` is a symbolic link. */
export type SiteFiles = Readonly<Record<string, string | Buffer | { link: string }>>;

/** A folder of pages behind a real UI server. */
export interface Site {
  root: string;
  port: number;
  log: string[];
  get(path: string, headers?: Record<string, string>, options?: CallOptions): Promise<Answer>;
  write(files: SiteFiles): void;
}

/** All files get this time, as in a package. */
const levelled = 315_532_800;

const open = new Set<{ ui: UiServer; folder: string }>();

export async function startSite(files: SiteFiles, options: Partial<UiServerOptions> = {}): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const root = join(folder, 'ui');
  const write = (more: SiteFiles): void => {
    for (const [path, content] of Object.entries(more)) {
      const file = join(root, path);
      mkdirSync(dirname(file), { recursive: true });
      if (typeof content === 'string' || Buffer.isBuffer(content)) {
        writeFileSync(file, content);
        utimesSync(file, levelled, levelled);
      } else symlinkSync(content.link, file);
    }
  };
  write(files);
  const log: string[] = [];
  const ui = await startUiServer({ root, port: 0, log: (line) => log.push(line), ...options });
  open.add({ ui, folder });
  return {
    root,
    port: ui.port,
    log,
    write,
    get: (path, headers = {}, more = {}) => call(ui.port, path, { ...more, headers }),
  };
}

/** Ends every site of this test file. */
export async function closeSites(): Promise<void> {
  for (const { ui, folder } of open) {
    await ui.close();
    rmSync(folder, { recursive: true, force: true });
  }
  open.clear();
}
