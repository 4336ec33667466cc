import { describe, expect, it } from '@jest/globals';
import { parseRehearsalMode, parseRehearsalTimeout } from './rehearsal.ts';
import { parseRehearsalAnswers } from './rehearsal-answers.ts';

describe('the options of the rehearsal', () => {
  it('are words and seconds', () => {
    expect(parseRehearsalMode('required')).toBe('required');
    expect(() => parseRehearsalMode('maybe')).toThrow('"maybe"');
    expect(parseRehearsalTimeout('90')).toBe(90_000);
    for (const text of ['0', '-1', '1.5', 'soon', ''])
      expect(() => parseRehearsalTimeout(text)).toThrow('seconds');
  });

  it('read values as JSON or as lines, and never show one', () => {
    expect(parseRehearsalAnswers('{"a": "1", "b": "x=y"}')).toEqual({ a: '1', b: 'x=y' });
    expect(parseRehearsalAnswers('# note\nA=1\n\nB=x=y\r\n')).toEqual({ A: '1', B: 'x=y' });
    expect(parseRehearsalAnswers('')).toEqual({});
    for (const text of ['{"a": 7, "b": "hush"}', '{"a": "hush"', 'A=1\nhush']) {
      expect(() => parseRehearsalAnswers(text)).toThrow(
        expect.objectContaining({
          code: 'rehearsal-answers-invalid',
          message: expect.not.stringContaining('hush'),
        }),
      );
    }
  });
});
