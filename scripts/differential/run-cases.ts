import { join } from 'node:path';
import { cached, toKey } from './cache.ts';
import type { DifferentialCase } from './case.ts';
import { type Outcome, toOutcome } from './outcome.ts';
import { type Packaged, runPackaged } from './packaged.ts';
import { type Behaviour, runPlain } from './plain.ts';
import type { Row } from './table.ts';

/** `work`: folder of the stored results. `fresh`: ignore them. `keep`: leave the folder of each build. */
export interface RunOptions {
  root: string;
  work: string;
  env: NodeJS.ProcessEnv;
  fresh: boolean;
  keep: boolean;
  plainOnly: boolean;
}

const toReason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function runCase(one: DifferentialCase, options: RunOptions): Promise<Outcome> {
  const { root, work, env, fresh } = options;
  if (one.not_tried !== undefined) return { kind: 'not-tried', reason: one.not_tried };
  const store = <T>(part: 'plain' | 'packaged', make: () => Promise<T>) =>
    cached(join(work, 'results', one.name, `${part}.json`), toKey(root, one.folder, part), fresh, make);
  let plain: Behaviour;
  try {
    plain = await store('plain', () => runPlain(one, env));
  } catch (error) {
    return { kind: 'broken', reason: toReason(error) };
  }
  if (options.plainOnly) return { kind: 'not-tried', reason: 'only under node' };
  try {
    const packaged = await store<Packaged>('packaged', () => runPackaged(root, one, env, options.keep));
    return toOutcome(one, plain, packaged);
  } catch (error) {
    return { kind: 'different', differences: [toReason(error)], log: '' };
  }
}

/** Runs the cases, `jobs` at a time, and calls `report` after each. Returns the rows in the order of the cases. */
export async function runCases(
  cases: readonly DifferentialCase[],
  jobs: number,
  options: RunOptions,
  report: (row: Row, seconds: number) => void,
): Promise<Row[]> {
  const rows: Row[] = [];
  const queue = cases.entries();
  async function work(): Promise<void> {
    for (const [index, one] of queue) {
      const startedAt = performance.now();
      const row = { one, outcome: await runCase(one, options) };
      rows[index] = row;
      report(row, (performance.now() - startedAt) / 1000);
    }
  }
  await Promise.all(Array.from({ length: jobs }, work));
  return rows;
}
