import { describe, expect, it } from '@jest/globals';
import { keepProblems, searchLines } from './log-lines.ts';

const lines = [
  '{"level":30,"msg":"error count is 0"}',
  '{"level":50,"msg":"cannot open"}',
  '    at open (file.js:1:2)',
  '{"level":"warn","msg":"slow"}',
  '{"level":"info","msg":"no error"}',
  '2026-11-27 LOG:  database system is ready',
  '2026-11-27 ERROR:  relation "x" does not exist',
  'listening',
];

describe('lines of a log', () => {
  it('are searched in any case', () => {
    expect(searchLines(lines, ' LISTEN ')).toEqual(['listening']);
    expect(searchLines(lines, '')).toEqual(lines);
    expect(searchLines(lines, 'absent')).toEqual([]);
  });

  it('that report a problem are known by their level before their words, and keep their stack trace', () => {
    expect(keepProblems(lines)).toEqual([lines[1], lines[2], lines[3], lines[6]]);
  });
});
