import { basename } from 'node:path/posix';
import type { InstallerFormat } from '../format.ts';
import { listRuntimeComponents } from './components.ts';
import { layoutAppImage } from './layout.ts';
import { makeAppImage } from './make.ts';
import { appImageTargets, extension, identifyAppImage, toAppImageName } from './names.ts';
import { readAppImage, readAppImageBundle } from './read.ts';

/** One file that starts the app on any distribution, without installation. https://github.com/AppImage/AppImageSpec */
export const appimage: InstallerFormat<'appimage'> = {
  id: 'appimage',
  title: 'one file that starts the app on any Linux, without installation',
  extension,
  targets: appImageTargets,
  limits: [],
  signing: 'detached',
  buildableOn: (host) => !host.startsWith('win-'),
  tools: () => [
    {
      name: 'mksquashfs',
      versionArgs: ['-version'],
      // -all-time and -no-hardlinks
      minimum: '4.5',
      remedy:
        'install squashfs-tools (`apt-get install squashfs-tools`, `dnf install squashfs-tools`, `brew install squashfs`), or leave out the format appimage',
    },
  ],
  fileName: toAppImageName,
  magic: '\x7fELF\x02\x01\x01\x00AI\x02',
  identify: identifyAppImage,
  layout: layoutAppImage,
  make: async (ctx, request) => [{ path: request.to, layout: await makeAppImage(ctx, request) }],
  listComponents: listRuntimeComponents,
  readBundle: readAppImageBundle,
  read: (ctx, path, identity, limits) => readAppImage(ctx, path, basename(path), identity, limits),
};
