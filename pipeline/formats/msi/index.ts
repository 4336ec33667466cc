import { basename } from 'node:path/posix';
import type { InstallerFormat } from '../format.ts';
import { identifyReleaseName, toReleaseName } from '../release-name.ts';
import { findVersionFaults } from '../windows/compared-version.ts';
import { findWindowsPathFaults } from '../windows/path-faults.ts';
import { maxFolderBytes } from './cabinet/structure.ts';
import { layoutMsi } from './layout.ts';
import { makeMsi } from './make.ts';
import { readMsi, readMsiBundle } from './read.ts';

const extension = '.msi';

/** A package for Windows Installer: for the user alone without elevation, or for all users. https://learn.microsoft.com/windows/win32/msi/ */
export const msi: InstallerFormat<'msi'> = {
  id: 'msi',
  title: 'Windows Installer package',
  extension,
  targets: ['win-x64'],
  limits: [
    {
      largestFile: maxFolderBytes,
      name: 'the number of blocks of a cabinet',
      remedy: 'make the file smaller, or choose the format zip',
    },
  ],
  signing: 'embedded',
  buildableOn: (host) => !host.startsWith('win-'),
  tools: () => [
    {
      name: 'msibuild',
      versionArgs: ['--version'],
      remedy:
        'install msitools (`apt-get install msitools`, `dnf install msitools`, `brew install msitools`), or leave out the format msi',
    },
  ],
  fileName: (app, target) => toReleaseName(app, target, extension),
  findPathFaults: findWindowsPathFaults,
  findNameFaults: async (_ctx, app) => findVersionFaults(app),
  magic: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  identify: (name) => identifyReleaseName(name, ['win-x64'], extension),
  layout: layoutMsi,
  make: async (ctx, request) => [{ path: request.to, layout: await makeMsi(ctx, request) }],
  readBundle: readMsiBundle,
  read: (ctx, path, identity, limits) => readMsi(ctx, path, basename(path), identity, limits),
};
