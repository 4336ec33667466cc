import { basename } from 'node:path/posix';
import type { InstallerFormat } from '../format.ts';
import { layoutDeb } from './layout.ts';
import { makeDeb } from './make.ts';
import { findDebNameFaults } from './name-faults.ts';
import { debTargets, identifyDeb, toDebName } from './names.ts';
import { readDeb, readDebBundle } from './read.ts';

/** A Debian package. https://manpages.debian.org/deb.5 */
export const deb: InstallerFormat<'deb'> = {
  id: 'deb',
  title: 'Debian package',
  extension: '.deb',
  targets: debTargets,
  limits: [
    {
      // The payload is one member of the ar archive, at least as large as its largest file where that file does not compress.
      // dpkg-deb refuses a larger one. https://manpages.debian.org/bookworm/dpkg-dev/deb.5.en.html
      largestFile: 9_999_999_999,
      name: 'the size field of an ar member, ten decimal digits',
      remedy: 'leave out the format deb, or let the app download the file on its first start',
    },
  ],
  signing: 'repository',
  buildableOn: (host) => !host.startsWith('win-'),
  tools: () => [
    {
      name: 'dpkg-deb',
      versionArgs: ['--version'],
      // --root-owner-group
      minimum: '1.19',
      remedy:
        'install dpkg (part of Debian and Ubuntu; `dnf install dpkg`, `brew install dpkg`), or leave out the format deb',
    },
    {
      name: 'xz',
      versionArgs: ['--version'],
      // --block-size
      minimum: '5.2',
      remedy: 'install xz-utils (`dnf install xz`, `brew install xz`), or leave out the format deb',
    },
  ],
  fileName: toDebName,
  findNameFaults: findDebNameFaults,
  magic: '!<arch>\n',
  identify: identifyDeb,
  layout: layoutDeb,
  make: async (ctx, request) => [{ path: request.to, layout: await makeDeb(ctx, request) }],
  readBundle: readDebBundle,
  read: (ctx, path, identity, limits) => readDeb(ctx, path, basename(path), identity, limits),
};
