import type { Target } from '../../../schema/vocabulary.ts';
import { toPackageName } from '../../shared/archive/naming.ts';
import type { AppIdentity, FileIdentity } from '../format.ts';
import { parsePackageName } from '../linux/package-name.ts';
import { toPackageVersion } from '../linux/version.ts';

/** rpm's name of a processor, the suffix of its names in dependencies, and its number in the lead of a file. */
export interface RpmProcessor {
  name: string;
  isa: string;
  leadNumber: number;
}

const processors: { readonly [target in 'linux-x64' | 'linux-arm64']: RpmProcessor } = {
  'linux-x64': { name: 'x86_64', isa: 'x86-64', leadNumber: 1 },
  'linux-arm64': { name: 'aarch64', isa: 'aarch-64', leadNumber: 19 },
};

export const rpmTargets = [
  'linux-x64',
  'linux-arm64',
] as const satisfies readonly (keyof typeof processors)[];

/** The packager's own number of a version: one build of the app is one package. */
export const release = '1';

/** The processor of a target; undefined for a target without packages. */
export function toRpmProcessor(target: Target | undefined): RpmProcessor | undefined {
  const found = rpmTargets.find((one) => one === target);
  return found === undefined ? undefined : processors[found];
}

/** `<name>-<version>-<release>`, as rpm prints it. */
export function toRpmStem(app: AppIdentity): string {
  return `${toPackageName(app)}-${toPackageVersion(app.version)}-${release}`;
}

/** `<name>-<version>-<release>.<processor>.rpm`, the convention of rpm. */
export function toRpmName(app: AppIdentity, target: Target): string {
  return `${toRpmStem(app)}.${toRpmProcessor(target)?.name ?? target}.rpm`;
}

/** The app and the target that an .rpm states in its file name. */
export function identifyRpm(name: string): FileIdentity | undefined {
  if (!/\.rpm$/i.test(name)) return undefined;
  const [, app = name.slice(0, -4), version = '', processor] =
    /^(.+)-([^-]+)-[^-]+\.([a-z0-9_]+)\.rpm$/i.exec(name) ?? [];
  return {
    app: { ...parsePackageName(app), version: version.replace('~', '-') },
    target: rpmTargets.find((target) => processors[target].name === processor),
    shell: undefined,
  };
}
