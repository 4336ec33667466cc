import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a wheel; an executable one has its mode in the archive, one that is not text its bytes in base64. */
export type WheelFiles = Readonly<
  Record<string, string | { text: string; mode: number } | { base64: string; mode: number }>
>;

const script = `
import base64, json, sys, zipfile
to, files = sys.argv[1], json.load(sys.stdin)
with zipfile.ZipFile(to, 'w', zipfile.ZIP_DEFLATED) as wheel:
    for path, file in files.items():
        entry = zipfile.ZipInfo(path, (2024, 1, 1, 0, 0, 0))
        entry.external_attr = (0o100000 | file['mode']) << 16
        entry.compress_type = zipfile.ZIP_DEFLATED
        wheel.writestr(entry, base64.b64decode(file['base64']) if 'base64' in file else file['text'])
`;

/**
 * Writes a wheel with Python's own zipfile into a folder that pip can take it from, and returns what pins it. The name of the file is that of
 * the package, its version and `tags`.
 */
export function writeWheel(
  dir: string,
  { name, version, tags }: { name: string; version: string; tags: string },
  files: WheelFiles,
): { file: string; sha256: string } {
  const file = `${name}-${version}-${tags}.whl`;
  const metadata = `${name}-${version}.dist-info`;
  const all: WheelFiles = {
    ...files,
    [`${metadata}/METADATA`]: `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\nRequires-Python: >=3.99\nRequires-Dist: missing\n`,
    [`${metadata}/WHEEL`]: `Wheel-Version: 1.0\nRoot-Is-Purelib: false\nTag: ${tags}\n`,
    [`${metadata}/licenses/LICENSE`]: 'license of the wheel\n',
    [`${metadata}/RECORD`]: '',
  };
  const input = Object.fromEntries(
    Object.entries(all).map(([path, entry]) => [
      path,
      typeof entry === 'string' ? { text: entry, mode: 0o644 } : entry,
    ]),
  );
  execFileSync('python3', ['-c', script, join(dir, file)], { input: JSON.stringify(input) });
  return {
    file,
    sha256: createHash('sha256')
      .update(readFileSync(join(dir, file)))
      .digest('hex'),
  };
}
