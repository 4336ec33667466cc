/**
 * A version of an upstream with the order of semver, for dpkg and rpm: a pre-release sorts lower than its release. rpm differs from semver
 * where an identifier is a number in one pre-release and a word in the other: for rpm the number is newer.
 * https://www.debian.org/doc/debian-policy/ch-controlfields.html#version https://rpm.org/docs/latest/man/rpm-version.7
 */
export function toPackageVersion(version: string): string {
  const [core = '', ...build] = version
    .trim()
    .replace(/^v(?=\d)/i, '')
    .split('+');
  const ordered = core.replace('-', '~').replaceAll('-', '.');
  const text = [ordered, ...build].join('+').replaceAll(/[^A-Za-z0-9.+~]/g, '.');
  return /^\d/.test(text) ? text : `0~${text}`;
}
