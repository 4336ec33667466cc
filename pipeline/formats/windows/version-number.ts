/** Four numbers of 16 bits of a version, as Windows stores them; a pre-release and a build are left out. */
export function toVersionNumber(version: string): readonly [number, number, number, number] {
  const [core = ''] = version
    .trim()
    .replace(/^v(?=\d)/i, '')
    .split(/[-+]/);
  const parts = core.split('.').map((part) => (/^\d+$/.test(part) ? Math.min(Number(part), 0xffff) : 0));
  const [major = 0, minor = 0, patch = 0, revision = 0] = parts;
  return [major, minor, patch, revision];
}
