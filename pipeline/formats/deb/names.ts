import type { Target } from '../../../schema/vocabulary.ts';
import { toPackageName } from '../../shared/archive/naming.ts';
import type { AppIdentity, FileIdentity } from '../format.ts';
import { parsePackageName } from '../linux/package-name.ts';
import { toPackageVersion } from '../linux/version.ts';

/** Debian's names of the processors that a package can be made for. */
export const debArchitectures = { 'linux-x64': 'amd64', 'linux-arm64': 'arm64' } as const satisfies Partial<
  Record<Target, string>
>;

export const debTargets = [
  'linux-x64',
  'linux-arm64',
] as const satisfies readonly (keyof typeof debArchitectures)[];

/** Debian's name of a target's processor; undefined for a target without packages. */
export function toDebArchitecture(target: Target | undefined): string | undefined {
  const found = debTargets.find((one) => one === target);
  return found === undefined ? undefined : debArchitectures[found];
}

/** `<app>_<version>_<architecture>.deb`, Debian's convention. */
export function toDebName(app: AppIdentity, target: Target): string {
  return `${toPackageName(app)}_${toPackageVersion(app.version)}_${toDebArchitecture(target) ?? target}.deb`;
}

/** The app and the target that a .deb states in its file name. */
export function identifyDeb(name: string): FileIdentity | undefined {
  if (!/\.deb$/i.test(name)) return undefined;
  const [, app = name.slice(0, -4), version = '', architecture] =
    /^(.+)_([^_]+)_([a-z0-9]+)\.deb$/i.exec(name) ?? [];
  return {
    app: { ...parsePackageName(app), version: version.replace('~', '-') },
    target: debTargets.find((target) => debArchitectures[target] === architecture),
    shell: undefined,
  };
}
