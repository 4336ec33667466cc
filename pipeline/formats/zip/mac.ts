import { join } from 'node:path/posix';
import type { BuildContext } from '../../ports.ts';
import type { InstallerContent } from '../content.ts';
import type { FileSet } from '../file-set.ts';
import type { About, AppIdentity, MakeRequest, PayloadFacts } from '../format.ts';
import { planAppFiles } from '../macos/files.ts';
import { iconFile } from '../macos/info-plist.ts';
import { toBundleFolder, toPayloadDir } from '../macos/names.ts';
import { stageApp } from '../macos/stage-app.ts';
import { makeZip } from './make.ts';
import type { ZipPlace } from './read.ts';
import { toTicketPath } from './staple.ts';

/** What a zip file for macOS contains: the application bundle. Pure. */
export const layoutMacZip = (facts: PayloadFacts, about: About | undefined): FileSet => ({
  payload: toPayloadDir(facts.app),
  files: planAppFiles(facts, about),
});

/** Makes a zip file of the bundle, and returns its layout with every content. */
export async function makeMacZip(ctx: BuildContext, request: MakeRequest): Promise<FileSet> {
  const tree = join(request.work, 'tree');
  const staged = await stageApp(ctx, request, tree, layoutMacZip(request, request.about));
  const layout = { ...staged, files: staged.files.filter(({ content }) => content !== undefined) };
  const { work, to } = request;
  await makeZip(ctx, { root: request.payload, layout, work, to });
  return layout;
}

export const toMacPlace = (app: AppIdentity): ZipPlace => ({
  top: toBundleFolder(app),
  payload: toPayloadDir(app),
  isWindows: false,
});

/** The content with the icons of the bundle. */
export function withIcons(content: InstallerContent, app: AppIdentity): InstallerContent {
  const path = `${toBundleFolder(app)}/Contents/Resources/${iconFile}`;
  const icons = content.outside.some((file) => file.path === path) ? [{ size: 512, from: undefined }] : [];
  const hasTicket = content.outside.some((file) => file.path === toTicketPath(app));
  return { ...content, icons, hasTicket, folders: ['', ...content.folders] };
}
