import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Content, config, inRepo, type Outcome, place, reported, run } from './repo.ts';

const file = place('shop');

/** The finding of a code, without how severe the command calls it. */
function find(outcome: Outcome, code: string) {
  return reported(outcome)
    .filter((one) => one.code === code)
    .map(({ severity: _severity, ...rest }) => rest)[0];
}

describe('what build refuses', () => {
  it.each<[string, Content, Record<string, Content>, string, string]>([
    [
      'a resource without a replacement',
      config('shop', { resources: ['mysql'] }),
      {},
      'requirement-not-provided',
      'mysql',
    ],
    [
      'an unknown resource',
      config('shop', { resources: ['postgress'] }),
      {},
      'requirement-not-provided',
      'postgress',
    ],
  ])(
    '%s is said by analyze, assemble and build in the same words',
    async (_what, service, files, code, word) => {
      const page = { 'ui/index.html': '<p>' };
      const sources = { ...page, ...files };
      const repository = {
        [file]: service,
        ...Object.fromEntries(
          Object.entries(sources).map(([name, text]) => [`scenarios/shop/${name}`, text]),
        ),
      };
      await inRepo(repository, async (repo) => {
        const place = [join(repo, 'scenarios/shop'), '--root', repo, '--json'];
        const [analysis, secrets] = [join(repo, 'a.json'), join(repo, 's.json')];
        const analyzed = await run(['analyze', ...place, '--out', analysis]);
        expect(analyzed.code).toBe(0);
        await run(['plan-secrets', '--analysis', analysis, '--scenario', ...place, '--out', secrets]);
        const assembled = await run([
          'assemble',
          '--analysis',
          analysis,
          '--secrets',
          secrets,
          '--scenario',
          ...place,
        ]);
        const built = await run(['build', ...place, '--target', 'linux-x64', '--out', join(repo, 'out')]);
        const [first, ...more] = [analyzed, assembled, built].map((outcome) => find(outcome, code));
        expect(first).toMatchObject({
          code,
          message: expect.stringContaining(word),
          remedy: expect.any(String),
        });
        expect(more).toEqual([first, first]);
        expect([assembled.code, built.code]).toEqual([1, 1]);
        expect(await readdir(repo)).not.toContain('out');
      });
    },
  );
});
