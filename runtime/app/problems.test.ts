import { describe, expect, it } from '@jest/globals';
import { openProblems } from './problems.ts';

function open() {
  const said: string[] = [];
  let time = 0;
  const problems = openProblems(
    (line) => said.push(line),
    () => time,
  );
  return { problems, said, pass: (milliseconds: number) => (time += milliseconds) };
}

describe('problems', () => {
  it('are logged once, and again only after ten minutes', () => {
    const { problems, said, pass } = open();
    for (let round = 0; round < 100; round++) {
      problems.report('the disk is full');
      pass(1_000);
    }
    expect([said, problems.list()]).toEqual([['the disk is full'], ['the disk is full']]);
    pass(600_000);
    problems.report('the disk is full');
    expect(said).toHaveLength(2);
  });

  it('are removed from the list when they are solved', () => {
    const { problems, said } = open();
    problems.trouble('telemetry', 'cannot be written');
    problems.trouble('telemetry', 'cannot be written');
    problems.report('a store was put aside');
    expect(problems.list()).toEqual(['a store was put aside', 'cannot be written']);
    problems.trouble('telemetry', undefined);
    problems.say('the log is full');
    expect(problems.list()).toEqual(['a store was put aside']);
    expect(said).toEqual(['cannot be written', 'a store was put aside', 'the log is full']);
  });

  it('use bounded memory', () => {
    const { problems } = open();
    for (let number = 0; number < 1_000; number++) problems.report(`problem ${number}`);
    expect(problems.list()).toHaveLength(100);
    expect(problems.list().at(-1)).toBe('problem 999');
  });
});
