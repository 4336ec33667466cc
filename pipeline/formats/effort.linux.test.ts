import { readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { parseEffort } from '../../host/context.ts';
import { createTestContext, projectRoot, withTempDir } from '../../test/packaging/context.ts';
import { createRelease } from '../../test/packaging/release.ts';
import { needs } from '../../test/support/needs.ts';
import type { Target } from '../../schema/vocabulary.ts';
import type { Effort } from '../ports.ts';
import { verify } from '../stages/release/verify.ts';
import type { FormatId } from './registry.ts';

/** A file that compresses by a different amount at each level. */
const content = join(projectRoot, 'node_modules/typescript/lib/lib.dom.d.ts');

/** Sizes of the installers of a release that verify accepts. */
async function makeSizes(
  effort: Effort,
  target: Target,
  formats: FormatId[],
): Promise<Map<FormatId, number>> {
  return withTempDir(async (dir) => {
    const ctx = createTestContext(dir, { effort });
    const add = (payload: string) => cp(content, join(payload, 'services/api/content.txt'));
    const release = await createRelease(ctx, dir, { target, formats, add });
    expect((await verify(ctx, release)).diagnostics).toEqual([]);
    const { files } = JSON.parse(readFileSync(join(release, 'metadata.json'), 'utf8'));
    return new Map(files.map(({ format, size }: { format: FormatId; size: number }) => [format, size]));
  });
}

const tools = ['dpkg-deb', 'xz', 'rpmbuild', 'mksquashfs', 'msibuild', 'xorriso'];

needs(...tools).it('the effort changes the size of every format that compresses by itself', async () => {
  const formats: [Target, FormatId[]][] = [
    ['linux-x64', ['appimage', 'deb', 'rpm', 'tar.zst']],
    ['win-x64', ['msi', 'zip']],
    ['darwin-arm64', ['dmg', 'pkg']],
  ];
  for (const [target, ids] of formats) {
    const small = await makeSizes('small', target, ids);
    const fast = await makeSizes('fast', target, ids);
    for (const id of ids) expect([id, (fast.get(id) ?? 0) > (small.get(id) ?? Infinity)]).toEqual([id, true]);
  }
});

it('VROOLI_BUNDLE_COMPRESSION selects it', () => {
  expect(parseEffort({})).toBe('small');
  expect(parseEffort({ VROOLI_BUNDLE_COMPRESSION: '' })).toBe('small');
  expect(parseEffort({ VROOLI_BUNDLE_COMPRESSION: 'fast' })).toBe('fast');
  expect(() => parseEffort({ VROOLI_BUNDLE_COMPRESSION: 'best' })).toThrow(
    'VROOLI_BUNDLE_COMPRESSION is "best"',
  );
});
