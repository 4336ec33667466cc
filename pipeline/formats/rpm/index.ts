import { basename } from 'node:path/posix';
import type { InstallerFormat } from '../format.ts';
import { layoutRpm } from './layout.ts';
import { makeRpm } from './make.ts';
import { findRpmNameFaults } from './name-faults.ts';
import { identifyRpm, rpmTargets, toRpmName } from './names.ts';
import { readRpm, readRpmBundle } from './read.ts';

/** A package for Fedora, RHEL since 8.2 and openSUSE. https://rpm.org/docs/latest/manual/format_v4.html */
export const rpm: InstallerFormat<'rpm'> = {
  id: 'rpm',
  title: 'RPM package',
  extension: '.rpm',
  targets: rpmTargets,
  limits: [],
  signing: 'embedded',
  buildableOn: (host) => !host.startsWith('win-'),
  tools: () => [
    {
      name: 'rpmbuild',
      versionArgs: ['--version'],
      // Payloads in zstd, and macros that make a package reproducible
      minimum: '4.14',
      remedy:
        'install rpmbuild (`apt-get install rpm`, `dnf install rpm-build`, `brew install rpm`), or leave out the format rpm',
    },
  ],
  fileName: toRpmName,
  findNameFaults: (_ctx, app) => findRpmNameFaults(app),
  magic: '\xed\xab\xee\xdb',
  identify: identifyRpm,
  layout: layoutRpm,
  make: async (ctx, request) => [{ path: request.to, layout: await makeRpm(ctx, request) }],
  readBundle: readRpmBundle,
  read: (ctx, path, identity, limits) => readRpm(ctx, path, basename(path), identity, limits),
};
