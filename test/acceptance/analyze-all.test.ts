import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { analyzeIn } from './analysis.ts';
import { type Content, config, inRepo, place, reported, run, snapshot } from './repo.ts';

/** Every second scenario needs only a resource that the kit ships. */
const scenarios = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i): [string, Content][] => {
      const name = `s${String(i).padStart(3, '0')}`;
      return [
        [place(name), config(name, { resources: i % 2 === 0 ? ['postgres'] : ['ollama'] })],
        [`scenarios/${name}/ui/index.html`, '<p>pages</p>'],
      ];
    }).flat(),
  );

async function all(files: Record<string, Content>, body: (repo: string, out: string) => Promise<void>) {
  await inRepo(files, async (base) => body(join(base, 'repo'), join(base, 'out')));
}

const under = (prefix: string, files: Record<string, Content>) =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [`${prefix}/${name}`, content]));

const json = async (path: string) => JSON.parse(await readFile(path, 'utf8')) as unknown;

/** Every object with an `include` array, wherever the document keeps it. */
function includes(value: unknown): unknown[][] {
  if (Array.isArray(value)) return value.flatMap(includes);
  if (value === null || typeof value !== 'object') return [];
  const found = (value as { include?: unknown }).include;
  return Array.isArray(found) ? [found] : Object.values(value).flatMap(includes);
}

describe('analyze --all', () => {
  it('writes one analysis for each scenario, the same as alone, a matrix and a report', async () => {
    await all(under('repo', scenarios(3)), async (repo, out) => {
      const outcome = await run(['analyze', '--all', '--root', repo, '--out', out]);
      expect({ code: outcome.code, stdout: outcome.stdout }).toEqual({ code: 0, stdout: '' });
      const names = (await readdir(out)).sort();
      expect(names).toEqual([
        'matrix.json',
        'report.md',
        ...['s000', 's001', 's002'].map((one) => `${one}.analysis.json`),
      ]);
      const alone = await analyzeIn(repo, 's001');
      expect(await readFile(join(out, 's001.analysis.json'), 'utf8')).toBe(alone.stdout);
    });
  });

  it('cuts the matrix into chunks of at most 256 jobs, none lost', async () => {
    await all(under('repo', scenarios(600)), async (repo, out) => {
      expect((await run(['analyze', '--all', '--root', repo, '--out', out])).code).toBe(0);
      const chunks = includes(await json(join(out, 'matrix.json')));
      for (const chunk of chunks) {
        expect(chunk.length).toBeGreaterThan(0);
        expect(chunk.length).toBeLessThanOrEqual(256);
      }
      const jobs = chunks.flat() as { scenario: string }[];
      expect(new Set(jobs.map(({ scenario }) => scenario)).size).toBeGreaterThan(0);
      expect(new Set(jobs.map((job) => JSON.stringify(job))).size).toBe(jobs.length);
    });
  });

  it('reports the scenarios that can ship today and the blockers of the others', async () => {
    await all(under('repo', scenarios(2)), async (repo, out) => {
      await run(['analyze', '--all', '--root', repo, '--out', out]);
      const report = await readFile(join(out, 'report.md'), 'utf8');
      expect(report).toMatch(/s000/);
      expect(report.split('\n').find((line) => line.includes('s001'))).toContain('ollama');
    });
  });

  it('goes on past one that cannot be read: exit 1, the others written', async () => {
    const files = { ...under('repo', scenarios(2)), [`repo/${place('broken')}`]: '{' };
    await all(files, async (repo, out) => {
      const outcome = await run(['analyze', '--all', '--root', repo, '--out', out, '--json']);
      expect(outcome.code).toBe(1);
      expect(reported(outcome)).toContainEqual(
        expect.objectContaining({ severity: 'error', file: place('broken') }),
      );
      const names: string[] = await readdir(out).catch(() => []);
      expect(names.includes('broken.json')).toBe(false);
    });
  });

  it('is the same bytes twice, and leaves the tree as it was', async () => {
    await all(under('repo', scenarios(4)), async (repo, out) => {
      const before = await snapshot(repo);
      await run(['analyze', '--all', '--root', repo, '--out', out]);
      const first = await snapshot(out);
      await run(['analyze', '--all', '--root', repo, '--out', out]);
      expect(await snapshot(out)).toEqual(first);
      expect(await snapshot(repo)).toEqual(before);
    });
  });

  it.each([
    ['a scenario beside --all', ['somewhere', '--all']],
    ['neither a scenario nor --all', []],
  ])('%s is wrong usage', async (_, args) => {
    expect((await run(['analyze', ...args])).code).toBe(2);
  });

  it('a repository without scenarios is refused', async () => {
    await all({ 'repo/README.md': 'x' }, async (repo, out) => {
      const outcome = await run(['analyze', '--all', '--root', repo, '--out', out]);
      expect(outcome.code).toBe(1);
      expect(outcome.stderr).toContain('service.json');
    });
  });

  it('two folders whose scenarios have one name are distinguished or reported', async () => {
    const files = {
      [`repo/${place('one')}`]: config('twin'),
      [`repo/${place('two')}`]: config('twin'),
    };
    await all(files, async (repo, out) => {
      const outcome = await run(['analyze', '--all', '--root', repo, '--out', out, '--json']);
      const found: string[] = await readdir(out).catch(() => []);
      const written = found.filter((name) => name.endsWith('.json'));
      if (outcome.code === 0) expect(written).toHaveLength(3);
      else expect(reported(outcome).some(({ message }) => message.includes('twin'))).toBe(true);
    });
  });
});
