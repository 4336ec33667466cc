import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { createTestContext } from '../../../test/packaging/context.ts';
import { createRelease } from '../../../test/packaging/release.ts';
import type { BuildContext } from '../../ports.ts';
import { verify } from './verify.ts';

let top: string;
let release: string;
let ctx: BuildContext;

beforeAll(async () => {
  top = await nodeFileSystem.makeTempDir('verify-sums-');
  ctx = createTestContext(top);
  release = await createRelease(ctx, top, { formats: ['tar.zst'] });
});
afterAll(() => rm(top, { recursive: true, force: true }));

const codesOf = async (path: string): Promise<string[]> =>
  (await verify(ctx, path)).diagnostics.map(({ severity, code, file }) => `${severity} ${code} ${file}`);

describe('verify of SHA256SUMS', () => {
  it('finds what readers of SHA256SUMS skip: empty lines, marks of binary files, bytes that are not text', async () => {
    const path = join(release, 'SHA256SUMS');
    const text = await readFile(path, 'utf8');
    for (const changed of [
      `${text}\n`,
      text.replace('  ', ' *'),
      text.trimEnd(),
      Buffer.from([0xff, 0x0a]),
    ]) {
      await writeFile(path, changed);
      expect(await codesOf(release)).toContain('error sums-line-invalid SHA256SUMS');
    }
    await writeFile(path, text);
  });
});
