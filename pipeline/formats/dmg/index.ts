import { basename } from 'node:path/posix';
import type { InstallerFormat } from '../format.ts';
import { darwinTargets } from '../macos/names.ts';
import { findMacPathFaults } from '../macos/path-faults.ts';
import { identifyReleaseName, toReleaseName } from '../release-name.ts';
import { layoutDmg } from './layout.ts';
import { makeDmg } from './make.ts';
import { readDmg, readDmgBundle } from './read.ts';
import { notarizedDmg } from './staple.ts';

const extension = '.dmg';

/** A disk image for macOS. The first piece of its volume is compressed by zlib. */
export const dmg: InstallerFormat<'dmg'> = {
  id: 'dmg',
  title: 'macOS disk image',
  extension,
  targets: darwinTargets,
  limits: [],
  signing: 'embedded',
  notarizes: () => notarizedDmg,
  buildableOn: (host) => !host.startsWith('win-'),
  tools: () => [
    {
      name: 'xorriso',
      versionArgs: ['--version'],
      // It takes SOURCE_DATE_EPOCH
      minimum: '1.4.8',
      remedy:
        'install xorriso (`apt-get install xorriso`, `brew install xorriso`), or leave out the format dmg',
    },
  ],
  fileName: (app, target) => toReleaseName(app, target, extension),
  findPathFaults: findMacPathFaults,
  magic: '\x78\x9c',
  identify: (name) => identifyReleaseName(name, darwinTargets, extension),
  layout: layoutDmg,
  make: async (ctx, request) => [{ path: request.to, layout: await makeDmg(ctx, request) }],
  readBundle: readDmgBundle,
  read: (ctx, path, identity, limits) => readDmg(ctx, path, basename(path), identity, limits),
};
