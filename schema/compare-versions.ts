const pattern = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-([0-9A-Za-z.-]+))?(?:\+.*)?$/;

interface Version {
  numbers: number[];
  prerelease: string[];
}

/**
 * Compares two app versions by semantic precedence (semver.org, item 11); undefined when one of them is not a semantic version. The package semver
 * would add 9.7 kB to every installer and needs a coercion for versions such as `1.2`, which drops their prerelease.
 */
export function compareVersions(a: string, b: string): number | undefined {
  const [left, right] = [parseVersion(a), parseVersion(b)];
  if (left === undefined || right === undefined) return a === b ? 0 : undefined;
  for (let index = 0; index < 3; index++) {
    const difference = (left.numbers[index] ?? 0) - (right.numbers[index] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return comparePrereleases(left.prerelease, right.prerelease);
}

function parseVersion(text: string): Version | undefined {
  const match = pattern.exec(text.trim());
  if (match === null) return undefined;
  return {
    numbers: match.slice(1, 4).map((part) => Number(part ?? 0)),
    prerelease: match[4]?.split('.') ?? [],
  };
}

/** Numbers by value and before words, words by code unit. */
function compareIdentifiers(left: string, right: string): number {
  const [leftNumber, rightNumber] = [toNumber(left), toNumber(right)];
  if (leftNumber !== undefined && rightNumber !== undefined) return Math.sign(leftNumber - rightNumber);
  if (leftNumber !== undefined || rightNumber !== undefined) return leftNumber !== undefined ? -1 : 1;
  return left < right ? -1 : 1;
}

function comparePrereleases(a: string[], b: string[]): number {
  if (a.length === 0 || b.length === 0) return Math.sign(b.length - a.length);
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const [left, right] = [a[index], b[index]];
    if (left === undefined || right === undefined) return left === undefined ? -1 : 1;
    if (left !== right) return compareIdentifiers(left, right);
  }
  return 0;
}

function toNumber(identifier: string): number | undefined {
  return /^\d+$/.test(identifier) ? Number(identifier) : undefined;
}
