import { basename } from 'node:path/posix';
import type { InstallerFormat } from '../format.ts';
import { darwinTargets } from '../macos/names.ts';
import { findMacPathFaults } from '../macos/path-faults.ts';
import { identifyReleaseName, toReleaseName } from '../release-name.ts';
import { largestCpioFile } from './cpio.ts';
import { layoutPkg } from './layout.ts';
import { makePkg } from './make.ts';
import { readPkg, readPkgBundle } from './read.ts';
import { notarizedPkg } from './staple.ts';
import { magic } from './xar.ts';

const extension = '.pkg';

/** A package for Installer. https://developer.apple.com/documentation/xcode/packaging-mac-software-for-distribution */
export const pkg: InstallerFormat<'pkg'> = {
  id: 'pkg',
  title: 'macOS installer package',
  extension,
  targets: darwinTargets,
  limits: [
    {
      largestFile: Math.min(largestCpioFile, 2 ** 32 - 1),
      name: 'the size field of the bill of materials',
      remedy: 'make the file smaller, or leave out the format pkg',
    },
  ],
  signing: 'embedded',
  notarizes: () => notarizedPkg,
  buildableOn: () => true,
  tools: () => [],
  fileName: (app, target) => toReleaseName(app, target, extension),
  findPathFaults: findMacPathFaults,
  magic,
  identify: (name) => identifyReleaseName(name, darwinTargets, extension),
  layout: layoutPkg,
  make: async (ctx, request) => [{ path: request.to, layout: await makePkg(ctx, request) }],
  readBundle: readPkgBundle,
  read: (ctx, path, identity, limits) => readPkg(ctx, path, basename(path), identity, limits),
};
