import { basename } from 'node:path/posix';
import type { Target } from '../../../schema/vocabulary.ts';
import type { InstallerFormat } from '../format.ts';
import { identifyReleaseName, toReleaseName } from '../release-name.ts';
import { makeWindowsPrograms } from '../windows/files.ts';
import { fillZip, layoutZip, toTop } from './layout.ts';
import { makeZip } from './make.ts';
import { readZip, readZipBundle } from './read.ts';
import { findWindowsPathFaults } from '../windows/path-faults.ts';
import { payloadFolder } from '../windows/names.ts';

const extension = '.zip';
const targets: readonly Target[] = ['win-x64'];

/** An archive that Windows unpacks by itself, with a program that starts the app. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
export const zip: InstallerFormat<'zip'> = {
  id: 'zip',
  title: 'zip file to unpack, with a program that starts the app',
  extension,
  targets,
  limits: [],
  signing: 'content',
  buildableOn: () => true,
  tools: () => [],
  fileName: (app, target) => toReleaseName(app, target, extension),
  findPathFaults: findWindowsPathFaults,
  magic: 'PK\x03\x04',
  identify: (name) => identifyReleaseName(name, targets, extension),
  layout: layoutZip,
  make: async (ctx, request) => {
    const layout = fillZip(
      layoutZip(request, request.about),
      request.app,
      await makeWindowsPrograms(ctx, request),
    );
    await makeZip(ctx, { root: request.payload, layout, work: request.work, to: request.to });
    return [{ path: request.to, layout }];
  },
  readBundle: readZipBundle,
  read: (ctx, path, { app }, limits) => {
    const top = toTop(app);
    const place = { top, payload: `${top}/${payloadFolder}`, isWindows: true };
    return readZip(ctx, path, basename(path), place, limits);
  },
};
