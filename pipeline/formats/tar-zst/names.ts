import { type Target, targets } from '../../../schema/vocabulary.ts';
import { toReleaseStem } from '../../shared/archive/naming.ts';
import type { AppIdentity, FileIdentity } from '../format.ts';

export const extension = '.tar.zst';

/** `<app>-<version>-<target>.tar.zst`. */
export function toArchiveName(app: AppIdentity, target: Target): string {
  return `${toReleaseStem(app.name, app.version)}-${target}${extension}`;
}

/** The app, version and target that an archive states in its file name. */
export function identifyArchive(name: string): FileIdentity | undefined {
  if (!name.toLowerCase().endsWith(extension)) return undefined;
  const stem = name.slice(0, -extension.length);
  const target = targets.find((one) => stem.endsWith(`-${one}`));
  const released = target === undefined ? stem : stem.slice(0, -1 - target.length);
  const [, app = stem, version = ''] = /^(.+?)-(\d.*)$/.exec(released) ?? [];
  return { app: { name: app, version }, target, shell: undefined };
}
