import { describe, expect, it } from '@jest/globals';
import { silentLog, systemClock } from '../../../host/log.ts';
import type { PipelineErrorCode } from '../../../schema/errors/codes.ts';
import { rejection } from '../../../test/packaging/context.ts';
import { PipelineError } from '../../errors.ts';
import { runSteps } from './schedule.ts';

const ctx = { log: silentLog, clock: systemClock };
const fail = (code: PipelineErrorCode, blame: 'input' | 'environment' = 'input') =>
  new PipelineError({ code, blame, message: `${code} happened`, remedy: `mend ${code}` });

describe('runSteps', () => {
  it('runs steps in parallel, each after its dependencies', async () => {
    const events: string[] = [];
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const steps = [
      { id: 'a', after: [] },
      { id: 'b', after: [] },
      { id: 'c', after: ['a', 'b'] },
    ];
    await runSteps(ctx, steps, async ({ id }) => {
      events.push(`${id} begins`);
      // Ends only when b has started: a sequential run would never end
      if (id === 'a') await gate;
      if (id === 'b') release();
      events.push(`${id} ends`);
    });
    expect(events).toEqual(['a begins', 'b begins', 'b ends', 'a ends', 'c begins', 'c ends']);
  });

  it('skips the dependents of a failed step, finishes the rest and reports all faults', async () => {
    const ended: string[] = [];
    const steps = [
      { id: 'bad', after: [] },
      { id: 'worse', after: [] },
      { id: 'slow', after: [] },
      { id: 'after bad', after: ['bad'] },
      { id: 'after that', after: ['after bad', 'slow'] },
    ];
    const error = await rejection(
      runSteps(ctx, steps, async ({ id }) => {
        if (id === 'bad') throw fail('build-failed');
        if (id === 'worse') throw fail('download-failed', 'environment');
        await new Promise((resolve) => setImmediate(resolve));
        ended.push(id);
      }),
    );
    expect(ended).toEqual(['slow']);
    expect(error).toMatchObject({
      code: 'build-failed',
      blame: 'environment',
      message: 'build-failed happened\ndownload-failed happened',
    });
    expect(error).toMatchObject({
      diagnostics: [{ code: 'build-failed', remedy: 'mend build-failed' }, { code: 'download-failed' }],
    });
  });

  it('rethrows an unexpected error unchanged', async () => {
    const bug = new TypeError('undefined is not a function');
    const steps = [
      { id: 'bad', after: [] },
      { id: 'bug', after: [] },
    ];
    const run = async ({ id }: { id: string }) => {
      throw id === 'bug' ? bug : fail('build-failed');
    };
    expect(await rejection(runSteps(ctx, steps, run))).toBe(bug);
  });

  it('refuses a step that waits for a later step', async () => {
    const steps = [{ id: 'a', after: ['z'] }];
    expect((await rejection(runSteps(ctx, steps, async () => {}))).message).toContain('waits for "z"');
  });
});
