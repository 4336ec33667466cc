import type { Target } from '../../../schema/vocabulary.ts';
import { toPackageName } from '../../shared/archive/naming.ts';
import type { AppIdentity, FileIdentity } from '../format.ts';

/**
 * A Debian upstream version with the order of semver: a pre-release sorts lower than its release.
 * https://www.debian.org/doc/debian-policy/ch-controlfields.html#version
 */
export function toDebVersion(version: string): string {
  const [core = '', ...build] = version
    .trim()
    .replace(/^v(?=\d)/i, '')
    .split('+');
  const ordered = core.replace('-', '~').replaceAll('-', '.');
  const text = [ordered, ...build].join('+').replaceAll(/[^A-Za-z0-9.+~]/g, '.');
  return /^\d/.test(text) ? text : `0~${text}`;
}

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
  return `${toPackageName(app)}_${toDebVersion(app.version)}_${toDebArchitecture(target) ?? target}.deb`;
}

/** The app and the target that a .deb states in its file name. */
export function identifyDeb(name: string): FileIdentity | undefined {
  if (!/\.deb$/i.test(name)) return undefined;
  const [, app = name.slice(0, -4), version = '', architecture] =
    /^(.+)_([^_]+)_([a-z0-9]+)\.deb$/i.exec(name) ?? [];
  // The vendor's part has no hyphen, and dots where the vendor has hyphens.
  const [, vendor, own] = /^([a-z0-9.]+)-(.+)$/.exec(app) ?? [];
  const named = own === undefined ? { name: app } : { name: own, vendor: vendor?.replaceAll('.', '-') };
  return {
    app: { ...named, version: version.replace('~', '-') },
    target: debTargets.find((target) => debArchitectures[target] === architecture),
    shell: undefined,
  };
}
