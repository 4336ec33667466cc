import { expect, it } from '@jest/globals';
import { SessionQueue } from './session-queue.ts';

const never = new AbortController().signal;

function hold() {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { held, release };
}

it('runs as many as the bound, the others in their order', async () => {
  const queue = new SessionQueue({ maxSessions: 1, maxQueued: 5 });
  const order: number[] = [];
  const first = hold();
  const runs = [
    queue.run(() => first.held, never),
    queue.run(async () => void order.push(1), never),
    queue.run(async () => void order.push(2), never),
  ];
  await Promise.resolve();
  expect(queue.pressure).toMatchObject({ running: 1, queued: 2 });
  first.release();
  await Promise.all(runs);
  expect(order).toEqual([1, 2]);
  expect(queue.pressure).toMatchObject({ running: 0, queued: 0 });
});

it('refuses a call when too many wait, and counts it', async () => {
  const queue = new SessionQueue({ maxSessions: 1, maxQueued: 0 });
  const first = hold();
  const running = queue.run(() => first.held, never);
  await expect(queue.run(async () => undefined, never)).rejects.toMatchObject({ status: 429 });
  expect(queue.pressure.rejected).toBe(1);
  first.release();
  await running;
});

it('forgets a waiting call whose client has gone', async () => {
  const queue = new SessionQueue({ maxSessions: 1, maxQueued: 5 });
  const first = hold();
  const running = queue.run(() => first.held, never);
  const gone = new AbortController();
  const waiting = queue.run(async () => undefined, gone.signal);
  gone.abort(new Error('gone'));
  await expect(waiting).rejects.toThrow('gone');
  expect(queue.pressure).toMatchObject({ running: 1, queued: 0 });
  first.release();
  await running;
});

it('frees the place of a call that fails', async () => {
  const queue = new SessionQueue({ maxSessions: 1, maxQueued: 0 });
  const failing = queue.run(async () => Promise.reject(new Error('no')), never);
  await expect(failing).rejects.toThrow('no');
  expect(await queue.run(async () => 1, never)).toBe(1);
});
