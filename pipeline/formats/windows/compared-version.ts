import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { AppIdentity } from '../format.ts';
import { toVersionNumber } from './version-number.ts';

/** The largest values that Windows Installer compares. https://learn.microsoft.com/windows/win32/msi/productversion */
const largest = [255, 255, 65_535] as const;

/**
 * The three numbers by which Windows compares versions. A pre-release has those of the version that it precedes: all builds of 1.2.3 replace
 * each other, in whatever order they are installed, and only an older 1.2.2 is refused.
 */
export function toComparedVersion(version: string): readonly [number, number, number] {
  const [major, minor, patch] = toVersionNumber(version);
  return [major, minor, patch];
}

/** A fault when a version has a number that Windows cannot compare. */
export function findVersionFaults({ version }: Pick<AppIdentity, 'version'>): Diagnostic[] {
  const [core = ''] = version.split(/[-+]/);
  const numbers = core.replace(/^v/i, '').split('.').slice(0, 3).map(Number);
  if (numbers.every((number, index) => number <= (largest[index] ?? 0))) return [];
  return [
    {
      severity: 'error',
      code: 'windows-version-too-large',
      message: `Windows cannot compare the version ${version}: its three numbers can be at most ${largest.join('.')}`,
      remedy: 'choose a version with smaller numbers, or leave out the formats msi and nsis',
    },
  ];
}
