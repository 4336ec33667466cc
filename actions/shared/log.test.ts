import { describe, expect, it } from '@jest/globals';
import { toPlainText } from './log.ts';

describe('a line of the log', () => {
  it.each([
    ['::add-mask::x', '| ::add-mask::x'],
    ['built\n  ::set-env name=A::b', 'built\n| ::set-env name=A::b'],
    ['built\r::stop-commands::x\r\nend', 'built\n| ::stop-commands::x\nend'],
    ['a ##[error]b', 'a ## [error]b'],
    ['api::v1 starts', 'api::v1 starts'],
  ])('%j is no command of the runner', (message, plain) => {
    expect(toPlainText(message)).toBe(plain);
  });
});
