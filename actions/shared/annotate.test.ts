import { describe, expect, it } from '@jest/globals';
import { toAnnotation } from './annotate.ts';
import { toPrefix } from './run-action.ts';

describe('annotations', () => {
  it('name the file and line in the checkout and end with the remedy', () => {
    const diagnostic = {
      severity: 'error',
      code: 'json-syntax',
      message: 'a comma is missing',
      file: '.vrooli/service.json',
      line: 3,
      column: 5,
      pointer: '/ports',
      remedy: 'add it',
    } as const;
    expect(toAnnotation(diagnostic, 'source')).toEqual({
      message: 'a comma is missing (/ports)\nadd it',
      properties: { title: 'json-syntax', file: 'source/.vrooli/service.json', startLine: 3, startColumn: 5 },
    });
    expect(toAnnotation(diagnostic, '').properties.file).toBe('.vrooli/service.json');
  });

  it('can omit the position', () => {
    expect(
      toAnnotation({ severity: 'warning', code: 'config-not-understood', message: 'odd' }, 'source'),
    ).toEqual({
      message: 'odd',
      properties: { title: 'config-not-understood' },
    });
  });

  it('prefix files with the path from the workspace to the repository', () => {
    expect(toPrefix('/home/runner/repo', '/home/runner/repo')).toBe('');
    expect(toPrefix('/home/runner/repo/source/app', '/home/runner/repo')).toBe('source/app');
    expect(toPrefix('/elsewhere', '/home/runner/repo')).toBe('');
  });
});
