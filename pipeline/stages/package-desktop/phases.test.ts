import { describe, expect, it } from '@jest/globals';
import { readTinyBundle } from '../../../test/packaging/context.ts';
import { orderSteps, phases } from './phases.ts';
import { planPackage } from './plan.ts';

const bundle = await readTinyBundle();

/** Ids of every step that must be done before one, near or far. */
function findEarlier(steps: readonly { id: string; after: readonly string[] }[], id: string): Set<string> {
  const after = steps.find((step) => step.id === id)?.after ?? [];
  return new Set(after.flatMap((one) => [one, ...findEarlier(steps, one)]));
}

describe('the phases of a plan', () => {
  const { steps } = planPackage(
    { bundle, target: 'linux-x64', shell: 'browser', formats: ['deb', 'tar.zst'] },
    [],
    'linux-x64',
  );

  it('follow each other in their order', () => {
    const places = steps.map(({ phase }) => phases.indexOf(phase));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(steps.map(({ phase }) => phase))).toEqual(
      new Set([
        'fetch',
        'build',
        'stage',
        'finish',
        'scan',
        'rehearse',
        'make',
        'sign-installer',
        'attest',
        'document',
      ]),
    );
  });

  it('make every step from "finish" on wait for all earlier phases', () => {
    for (const { id, phase } of steps.filter(
      (step) => phases.indexOf(step.phase) >= phases.indexOf('finish'),
    )) {
      const earlier = steps.filter((step) => phases.indexOf(step.phase) < phases.indexOf(phase));
      const ofPhase = new Set<string>(steps.filter((step) => step.phase === phase).map((step) => step.id));
      const found = [...findEarlier(steps, id)].filter((one) => !ofPhase.has(one));
      expect([id, found.sort()]).toEqual([id, earlier.map((step) => step.id).sort()]);
    }
  });

  it('have ids of their own', () => {
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  });
});

describe('orderSteps', () => {
  const step = (id: string, phase: (typeof phases)[number], after: string[] = []) => ({ id, phase, after });

  it('takes in a phase that nothing names: its step comes between, and what follows waits for it', () => {
    const ordered = orderSteps([
      step('build', 'build', ['fetch']),
      step('fetch', 'fetch'),
      step('finish', 'finish'),
      step('scan', 'scan'),
      step('make', 'make'),
      step('sign', 'sign-payload'),
      step('rehearse', 'rehearse'),
    ]);
    expect(ordered.map(({ id, after }) => `${id} <- ${after.join(', ')}`)).toEqual([
      'fetch <- ',
      'build <- fetch',
      'finish <- fetch, build',
      'scan <- finish',
      'rehearse <- scan',
      'sign <- rehearse',
      'make <- sign',
    ]);
  });
});
