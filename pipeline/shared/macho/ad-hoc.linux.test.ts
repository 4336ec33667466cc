import { execFileSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { projectRoot } from '../../../test/packaging/context.ts';
import { toolPath, withTools } from '../../../test/support/installed-tools.ts';
import { signAdHoc } from './ad-hoc.ts';
import { parseProgram } from './parse-program.ts';

jest.setTimeout(60_000);

const unsigned = join(projectRoot, 'shell/launcher/macos/launcher-darwin-x64');
const signed = join(projectRoot, 'shell/launcher/macos/launcher-darwin-arm64');
let dir: string;

const sign = async (from: string): Promise<Buffer> => {
  const to = join(dir, 'signed');
  await nodeFileSystem.write(to, signAdHoc(nodeFileSystem, from, 'runtime'));
  return await readFile(to);
};

beforeAll(async () => {
  dir = await nodeFileSystem.makeTempDir('ad-hoc-');
});
afterAll(() => rm(dir, { recursive: true, force: true }));

describe('a signature without a certificate', () => {
  it('is added to a program that has none, and to nothing else', async () => {
    const made = await sign(unsigned);
    expect(parseProgram(made)?.signature).toBeDefined();
    expect(made.equals(await sign(unsigned))).toBe(true);
    expect((await sign(signed)).equals(await readFile(signed))).toBe(true);
    await writeFile(join(dir, 'text'), '#!/bin/sh\n');
    expect((await sign(join(dir, 'text'))).toString()).toBe('#!/bin/sh\n');
  });

  it('is refused for load commands that are damaged', async () => {
    const bytes = await readFile(unsigned);
    for (const [at, value] of [
      [20, 0xffff_fff0],
      [16, 0xffff],
      [36, 4],
      [36, 0x7fff_ffff],
      [96, 0xffff],
    ] as const) {
      const changed = Buffer.from(bytes);
      changed.writeUInt32LE(value, at);
      expect(() => parseProgram(changed.subarray(0, 64 * 1024))).toThrow(/load command|sections/);
    }
    expect(parseProgram(bytes.subarray(0, 16))).toBeUndefined();
  });

  withTools('apple-platform-py')('has the digest of every page for another reader', async () => {
    await sign(unsigned);
    const read = (path: string): string =>
      execFileSync(
        toolPath('apple-platform-py'),
        [
          '-c',
          'import sys; from apple_platform import reading; print(reading.verify_macho(sys.argv[1]), reading.read_signature(sys.argv[1]))',
          path,
        ],
        { encoding: 'utf8' },
      );
    const text = read(join(dir, 'signed'));
    expect(text).toContain('ADHOC | LINKER_SIGNED');
    expect(text).not.toContain('mismatch');
    const bytes = await readFile(join(dir, 'signed'));
    bytes[6000] = (bytes[6000] ?? 0) ^ 1;
    await writeFile(join(dir, 'changed'), bytes);
    expect(read(join(dir, 'changed'))).toContain('code digest mismatch');
  });

  withTools('lief')('leaves a layout that lief accepts', async () => {
    await sign(unsigned);
    const script =
      'import sys, lief; one = lief.MachO.parse(sys.argv[1]).at(0); print(lief.MachO.check_layout(one), one.has_code_signature)';
    const text = execFileSync(toolPath('lief'), ['-c', script, join(dir, 'signed')], { encoding: 'utf8' });
    expect(text).toContain("(True, '') True");
  });
});

describe('the launcher', () => {
  withTools('ziglang')('is what its source compiles to', async () => {
    const build = join(projectRoot, 'shell/launcher/macos/build.sh');
    execFileSync('sh', [build, dir, toolPath('ziglang')], { stdio: 'pipe' });
    for (const processor of ['arm64', 'x64'])
      expect(
        (await readFile(join(dir, `launcher-darwin-${processor}`))).equals(
          await readFile(join(projectRoot, `shell/launcher/macos/launcher-darwin-${processor}`)),
        ),
      ).toBe(true);
  });
});
