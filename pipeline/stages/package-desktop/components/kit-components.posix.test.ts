import { join } from 'node:path';
import { describe, expect, jest } from '@jest/globals';
import { withGoMember } from '../../../../test/support/go-member.ts';
import { needs } from '../../../../test/support/needs.ts';
import { placeTexts } from '../../../components/place-texts.ts';
import { listTree } from '../../../shared/archive/tree.ts';
import { buildGoProgram } from '../../../shared/kit/build-go-program.ts';
import { stageKit } from '../../../shared/kit/stage-kit.ts';
import { describeKitMember } from './kit-components.ts';

jest.setTimeout(400_000);

const { it } = needs('go', 'python3');

describe('the components of a member', () => {
  it('are a program in Go with its digest, and its modules with their licenses', () =>
    withGoMember(async ({ ctx, toMember }, dir) => {
      const target = 'darwin-arm64';
      const payload = join(dir, 'payload');
      const program = { member: { name: 'tiny-db' }, source: { program: 'db' }, target } as const;
      const hex = await ctx.fs.sha256(await buildGoProgram(ctx, program, join(dir, 'db')));
      const member = toMember({ [target]: hex });
      const place = { to: join(payload, 'resources/tiny-db'), licenses: join(payload, 'licenses/tiny-db') };
      await stageKit(ctx, member, target, place);
      const tree = await listTree(ctx.fs, payload);
      const found = await describeKitMember(ctx, { member, target, payload, tree });
      const placed = await placeTexts(ctx, payload, found);
      expect(placed.map(({ id, licensePath }) => [id, licensePath])).toEqual([
        ['pkg:generic/vrooli-kit-tiny-db@1.0.0', 'licenses/parts/vrooli-kit-tiny-db@1.0.0.txt'],
        ['pkg:generic/tiny-db-db@1.0.0', 'licenses/parts/tiny-db-db@1.0.0.txt'],
        [expect.stringMatching(/^pkg:golang\/std@1\./), expect.stringMatching(/^licenses\/go\/std@1\./)],
        ['pkg:golang/example.com/words@v1.0.0', 'licenses/go/example.com/words@v1.0.0.txt'],
      ]);
      expect(found[1]).toMatchObject({
        hashes: [{ algorithm: 'sha256', hex }],
        paths: ['resources/tiny-db/bin'],
      });
      const text = await ctx.fs.readText(join(payload, 'licenses/go/example.com/words@v1.0.0.txt'));
      expect(text).toContain('license of the module');
    }));
});
