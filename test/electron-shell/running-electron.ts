import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toAppCache } from '../../schema/app-folder.ts';
import { type DebuggedPage, debugPage, listTargets, waitFor } from './debugged-page.ts';
import { type ElectronApp, plainUser } from './staged-app.ts';

/** A started Electron shell. */
export interface RunningElectron {
  process: ChildProcess;
  output(): string;
  exited(): Promise<number | null>;
  /** The address and title of each window's page. */
  pages(): Promise<{ url: string; title: string }[]>;
  /** Waits for a page with a title and connects to it. */
  page(title: RegExp): Promise<DebuggedPage>;
}

export interface Start {
  app: ElectronApp;
  home: string;
  appData: string;
  display: string;
  args?: readonly string[];
  env?: Readonly<Record<string, string>>;
  user?: { uid: number; gid: number };
}

/** Starts the app as a user who is not root, inside Chromium's sandbox. */
export function startElectron(start: Start): RunningElectron {
  const { app, home, appData, display, args = [], env = {}, user = plainUser } = start;
  const profile = join(toAppCache('Tide Tables', appData, {}, home, 'linux'), 'electron-profile');
  const child = spawn(
    app.program,
    ['--app-data', appData, '--remote-debugging-port=0', '--disable-gpu', ...args],
    {
      ...user,
      cwd: home,
      env: { PATH: '/usr/bin:/bin', HOME: home, DISPLAY: display, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const connected: DebuggedPage[] = [];
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const exit = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      for (const page of connected) page.close();
      resolve(code);
    });
  });
  const list = async () => {
    const file = join(profile, 'DevToolsActivePort');
    if (!existsSync(file)) return [];
    const port = Number(readFileSync(file, 'utf8').split('\n')[0]);
    return listTargets(port).catch(() => []);
  };
  return {
    process: child,
    output: () => output,
    exited: () => exit,
    pages: list,
    page: async (title) => {
      try {
        const target = await waitFor(`a page ${title}`, async () =>
          (await list()).find((one) => title.test(one.title)),
        );
        const page = await debugPage(target);
        connected.push(page);
        return page;
      } catch (error) {
        const seen = (await list()).map((one) => `${one.title} ${one.url}`);
        throw new Error(`${error}\n${seen.join('\n')}\n${output}`);
      }
    },
  };
}
