import type { Target } from '../../schema/vocabulary.ts';
import { toReleaseStem } from '../shared/archive/naming.ts';
import type { AppIdentity, FileIdentity } from './format.ts';

/** `<app>-<version>-<target><extension>`. */
export function toReleaseName(app: AppIdentity, target: Target, extension: string): string {
  return `${toReleaseStem(app.name, app.version)}-${target}${extension}`;
}

/** The app, the version and the target that such a name states; undefined for one with another extension. */
export function identifyReleaseName(
  name: string,
  targets: readonly Target[],
  extension: string,
): FileIdentity | undefined {
  if (!name.toLowerCase().endsWith(extension)) return undefined;
  const stem = name.slice(0, -extension.length);
  const target = targets.find((one) => stem.endsWith(`-${one}`));
  const released = target === undefined ? stem : stem.slice(0, -1 - target.length);
  const [, app = stem, version = ''] = /^(.+?)-(\d.*)$/.exec(released) ?? [];
  return { app: { name: app, version }, target, shell: undefined };
}
