import type { Target } from '../../../../schema/vocabulary.ts';
import type { InstalledManifest } from './installed-package.ts';

/** A target in the words of package.json: the values of `process.platform` and `process.arch`, and the C library of Linux. */
export interface TargetSystem {
  os: 'win32' | 'linux' | 'darwin';
  cpu: 'x64' | 'arm64';
  libc: 'glibc' | undefined;
}

/** The runtime is linked with glibc, so that an app for Linux runs there only. */
export function toTargetSystem(target: Target): TargetSystem {
  const cpu = target.endsWith('-arm64') ? 'arm64' : 'x64';
  if (target.startsWith('win-')) return { os: 'win32', cpu, libc: undefined };
  if (target.startsWith('darwin-')) return { os: 'darwin', cpu, libc: undefined };
  return { os: 'linux', cpu, libc: 'glibc' };
}

/** As npm reads a list: `!name` excludes, any other name is a list of what is allowed. */
function allows(list: readonly string[], value: string | undefined): boolean {
  if (list.length === 0 || list.includes('any') || value === undefined) return true;
  if (list.includes(`!${value}`)) return false;
  return list.includes(value) || list.every((one) => one.startsWith('!'));
}

/** Whether `os`, `cpu` and `libc` of a package allow a target. */
export function fitsTarget(
  { os, cpu, libc }: Pick<InstalledManifest, 'os' | 'cpu' | 'libc'>,
  target: TargetSystem,
): boolean {
  const fitsLibc = libc.length === 0 || (target.libc !== undefined && allows(libc, target.libc));
  return allows(os, target.os) && allows(cpu, target.cpu) && fitsLibc;
}
