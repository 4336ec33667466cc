import { chmodSync, createReadStream, createWriteStream } from 'node:fs';
import { chown, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { makeAsar } from '../../pipeline/shells/electron/asar.ts';
import { setFuses } from '../../pipeline/shells/electron/fuses.ts';
import { type InstalledApp, installApp } from '../browser-shell/installed-app.ts';
import { findElectronDist } from './electron-dist.ts';

/** A user that is not root: the sandbox of Chromium refuses root. */
export const plainUser = { uid: 61_234, gid: 61_234 };

/** The small app of the browser shell's tests with an Electron beside it, as the package step stages it. */
export interface ElectronApp extends InstalledApp {
  /** The program that a user starts. */
  program: string;
  /** An empty app data folder and a home of a user. */
  createHome(user?: { uid: number; gid: number }): Promise<{ home: string; appData: string }>;
}

export async function stageElectronApp(): Promise<ElectronApp> {
  const app = await installApp();
  const dist = findElectronDist();
  const folder = join(app.root, 'shell/electron');
  const scripts = join(app.root, 'shell/electron-scripts');
  await cp(join(app.root, 'shell/electron'), scripts, { recursive: true });
  await rm(folder, { recursive: true });
  await cp(dist, folder, { recursive: true, filter: (path) => path !== join(dist, 'electron') });
  const program = join(folder, 'tide-tables');
  await pipeline(
    Readable.from(setFuses(createReadStream(join(dist, 'electron')))),
    createWriteStream(program),
  );
  chmodSync(program, 0o755);
  const archive = makeAsar({
    'package.json': Buffer.from(JSON.stringify({ name: 'tide-tables', main: 'main.cjs' })),
    'main.cjs': await readFile(join(scripts, 'main.cjs')),
    'preload.cjs': await readFile(join(scripts, 'preload.cjs')),
  });
  await writeFile(join(folder, 'resources/app.asar'), archive.bytes);
  await cp(join(import.meta.dirname, '../../shell/icons/icon-256.png'), join(app.root, 'icon.png'));
  return {
    ...app,
    program,
    createHome: async (user = plainUser) => {
      const home = await app.createAppData();
      const appData = join(home, 'data');
      await mkdir(appData, { mode: 0o700 });
      for (const path of [home, appData]) await chown(path, user.uid, user.gid);
      return { home, appData };
    },
  };
}
