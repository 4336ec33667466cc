import { describe, expect, it } from '@jest/globals';
import { StopFilter } from './stop-filter.ts';
import { Turns } from './turns.ts';

describe('StopFilter', () => {
  const run = (stops: string[], parts: string[]) => {
    const filter = new StopFilter(stops);
    const sent = parts.map((part) => filter.push(part));
    return { sent, rest: filter.end(), isStopped: filter.isStopped };
  };

  it('holds back what can become a stop sequence, and sends it when it does not', () => {
    expect(run(['END'], ['abE', 'N', 'x', 'E'])).toEqual({
      sent: ['ab', '', 'ENx', ''],
      rest: 'E',
      isStopped: false,
    });
  });

  it('leaves out the first of several, and all that follows', () => {
    expect(run(['yy', 'x'], ['ay', 'yx', 'b'])).toEqual({ sent: ['a', '', ''], rest: '', isStopped: true });
  });
});

describe('Turns', () => {
  it('gives turns in the order of the callers, without one that has left', async () => {
    const turns = new Turns();
    const order: number[] = [];
    const leaving = new AbortController();
    let release = () => {};
    const first = turns.run(undefined, () => new Promise<void>((resolve) => (release = resolve)));
    const others = [1, 2, 3].map((at) =>
      turns.run(at === 2 ? leaving.signal : undefined, async () => void order.push(at)),
    );
    leaving.abort(new Error('left'));
    await expect(others[1]).rejects.toThrow('left');
    expect(turns.waiting).toBe(2);
    release();
    await Promise.all([first, others[0], others[2]]);
    expect([order, turns.isIdle]).toEqual([[1, 3], true]);
  });
});
