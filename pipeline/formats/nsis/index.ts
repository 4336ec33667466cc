import { basename } from 'node:path/posix';
import type { InstallerFormat } from '../format.ts';
import { identifyReleaseName, toReleaseName } from '../release-name.ts';
import { findVersionFaults } from '../windows/compared-version.ts';
import { findWindowsPathFaults } from '../windows/path-faults.ts';
import { layoutNsis } from './layout.ts';
import { makeNsis } from './make.ts';
import { readNsis, readNsisBundle } from './read.ts';

const extension = '.exe';

/** An installer for one user of Windows, without elevation. https://nsis.sourceforge.io */
export const nsis: InstallerFormat<'nsis'> = {
  id: 'nsis',
  title: 'Windows installer program',
  extension,
  targets: ['win-x64'],
  limits: [
    {
      largestFile: 2 ** 31 - 1,
      name: 'the offsets of an installer of NSIS',
      remedy: 'make the file smaller, or choose the format zip',
    },
  ],
  signing: 'embedded',
  buildableOn: (host) => !host.startsWith('win-'),
  tools: () => [
    {
      name: 'makensis',
      versionArgs: ['-VERSION'],
      // !uninstfinalize
      minimum: '3.08',
      remedy:
        'install NSIS (`apt-get install nsis`, `dnf install mingw32-nsis`, `brew install makensis`), or leave out the format nsis',
    },
  ],
  fileName: (app, target) => toReleaseName(app, target, extension),
  findPathFaults: findWindowsPathFaults,
  findNameFaults: async (_ctx, app) => findVersionFaults(app),
  magic: 'MZ',
  identify: (name) => identifyReleaseName(name, ['win-x64'], extension),
  layout: layoutNsis,
  make: async (ctx, request) => [{ path: request.to, layout: await makeNsis(ctx, request) }],
  readBundle: readNsisBundle,
  read: (ctx, path, identity, limits) => readNsis(ctx, path, basename(path), identity, limits),
};
