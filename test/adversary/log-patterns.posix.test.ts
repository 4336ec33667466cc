import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanUp, createApp } from '../contract/support/app.ts';
import { script } from '../contract/support/programs.ts';

afterEach(cleanUp);

/** Milliseconds: a backtracking engine needs hours. */
const patience = 10_000;

/** Writes lines as fast as they are read, and never the one that is waited for. */
const flood = (line: string) => `
const text = (${line} + '\\n').repeat(20);
const write = () => { while (process.stdout.write(text)); };
process.stdout.on('drain', write);
console.log('the flood begins');
write();`;

describe('lines that a stranger writes into the log of a service', () => {
  it.each([
    [
      'one line for a pattern with nested repetition',
      '^user said: (a+)+$',
      `'user said: ' + 'a'.repeat(34) + '!'`,
    ],
    ['long lines for a pattern without anything special', 'ready.*port.*open', `'ready port '.repeat(5600)`],
    ['long lines for a group that is shown', '([a-z]+ )*open (x*)*y', `'ready port '.repeat(5600)`],
  ])('do not keep the runtime from its other work: %s', async (_, pattern, line) => {
    const readiness = { type: 'log_match', pattern, notice_pattern: pattern, timeout_ms: 60_000 };
    const app = await createApp([script('talker', flood(line), { readiness })]);
    const running = await app.start();
    await running.untilDetail('talker', 'has been started', (detail) => detail['started_at']);
    for (let round = 0; round < 20; round++) {
      const began = performance.now();
      expect((await running.health())['status']).toBeDefined();
      expect((await running.detail('talker'))['ready']).toBe(false);
      expect(performance.now() - began).toBeLessThan(patience);
    }
    expect(await running.stop()).toBe(0);
  });

  it('are kept whole, whatever of them is matched', async () => {
    const text = `${'x'.repeat(30_000)} the end`;
    const app = await createApp([
      script(
        'talker',
        `console.log(${JSON.stringify(text)}); console.log('up'); setInterval(() => {}, 1000);`,
        {
          readiness: { type: 'log_match', pattern: '^(u)+p$', timeout_ms: 20_000 },
        },
      ),
    ]);
    const running = await app.startReady();
    expect(await running.log('talker')).toContain(text);
  });

  it('are matched by no pattern that cannot be matched in linear time: the manifest is refused', async () => {
    const readiness = { type: 'log_match', pattern: '^(?!debug).*ready', timeout_ms: 60_000 };
    const { code, lines } = await (await createApp([script('talker', '', { readiness })])).run();
    expect(code).toBe(1);
    expect(lines[0]).toContain('services[0].readiness.pattern contains a lookahead');
    expect(lines[0]).toContain('without (?=');
  });
});
