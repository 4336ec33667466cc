import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withoutCommands } from './workflow-commands.ts';

/** Whether a runner would take a line for a command. */
const isCommand = (line: string): boolean => /^[\s\x85]*::/.test(line) || line.includes('##[');

describe('a text in the log of a job', () => {
  it.each([
    ['::add-mask::x', '| ::add-mask::x'],
    ['built\n  ::set-env name=A::b', 'built\n| ::set-env name=A::b'],
    ['built\r::stop-commands::x\r\nend', 'built\n| ::stop-commands::x\nend'],
    ['a ##[error]b', 'a ## [error]b'],
    ['std::vector and a::b\nc ::d', 'std::vector and a::b\nc ::d'],
  ])('has no commands: %j', (text, expected) => {
    expect(withoutCommands(text)).toBe(expected);
  });

  it('has none whatever it consists of', () => {
    const unit = fc.constantFrom(':', '::', '\n', '\r', ' ', '\t', '\x85', '\u00a0', '#', '[', '##[', 'a');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        expect(
          withoutCommands(text)
            .split(/[\r\n]/)
            .filter(isCommand),
        ).toEqual([]);
      }),
      { numRuns: 10_000 },
    );
  });
});
