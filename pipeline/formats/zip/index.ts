import { basename } from 'node:path/posix';
import type { Target } from '../../../schema/vocabulary.ts';
import type { InstallerFormat } from '../format.ts';
import { darwinTargets } from '../macos/names.ts';
import { findMacPathFaults } from '../macos/path-faults.ts';
import { identifyReleaseName, toReleaseName } from '../release-name.ts';
import { makeWindowsSigned } from '../windows/files.ts';
import { payloadFolder } from '../windows/names.ts';
import { findWindowsPathFaults } from '../windows/path-faults.ts';
import { fillZip, layoutZip, toTop } from './layout.ts';
import { layoutMacZip, makeMacZip, toMacPlace, withIcons } from './mac.ts';
import { makeZip } from './make.ts';
import { isMacZip, readZip, readZipBundle } from './read.ts';
import { notarizedZip } from './staple.ts';

const extension = '.zip';
const targets: readonly Target[] = ['win-x64', ...darwinTargets];

const isMac = (target: Target | undefined): boolean => target?.startsWith('darwin-') === true;

/** An archive that Windows and macOS unpack by themselves, with a program that starts the app. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
export const zip: InstallerFormat<'zip'> = {
  id: 'zip',
  title: 'zip file: a program that starts the app and its folder, or a macOS app',
  extension,
  targets,
  limits: [],
  signing: 'content',
  notarizes: (target) => (isMac(target) ? notarizedZip : undefined),
  buildableOn: () => true,
  tools: () => [],
  fileName: (app, target) => toReleaseName(app, target, extension),
  findPathFaults: (app, tree, target) =>
    isMac(target) ? findMacPathFaults(app, tree) : findWindowsPathFaults(app, tree),
  magic: 'PK\x03\x04',
  identify: (name) => identifyReleaseName(name, targets, extension),
  layout: (facts, about) => (isMac(facts.target) ? layoutMacZip(facts, about) : layoutZip(facts, about)),
  make: async (ctx, request) => {
    if (isMac(request.target)) return [{ path: request.to, layout: await makeMacZip(ctx, request) }];
    const layout = fillZip(
      layoutZip(request, request.about),
      request.app,
      await makeWindowsSigned(ctx, request),
    );
    await makeZip(ctx, { root: request.payload, layout, work: request.work, to: request.to });
    return [{ path: request.to, layout }];
  },
  readBundle: readZipBundle,
  read: async (ctx, path, { app, target }, limits) => {
    if (target === undefined ? await isMacZip(ctx, path, limits) : isMac(target))
      return withIcons(await readZip(ctx, path, basename(path), toMacPlace(app), limits), app);
    const top = toTop(app);
    const place = { top, payload: `${top}/${payloadFolder}`, isWindows: true };
    return readZip(ctx, path, basename(path), place, limits);
  },
};
