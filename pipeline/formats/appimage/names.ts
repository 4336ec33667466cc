import { toReleaseStem } from '../../shared/archive/naming.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import type { AppIdentity, FileIdentity } from '../format.ts';

export const extension = '.AppImage';

export const appImageTargets = ['linux-x64', 'linux-arm64'] as const satisfies readonly Target[];

export type AppImageTarget = (typeof appImageTargets)[number];

/** `<app>-<version>-<target>.AppImage`. */
export function toAppImageName(app: AppIdentity, target: Target): string {
  return `${toReleaseStem(app.name, app.version)}-${target}${extension}`;
}

/** The app, version and target that an AppImage states in its file name. */
export function identifyAppImage(name: string): FileIdentity | undefined {
  const [, stem] = /^(.+)\.appimage$/i.exec(name) ?? [];
  if (stem === undefined) return undefined;
  const target = appImageTargets.find((one) => stem.endsWith(`-${one}`));
  const released = target === undefined ? stem : stem.slice(0, -1 - target.length);
  const [, app = stem, version = ''] = /^(.+?)-(\d.*)$/.exec(released) ?? [];
  return { app: { name: app, version }, target, shell: undefined };
}
