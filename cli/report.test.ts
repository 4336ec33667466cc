import { describe, expect, it } from '@jest/globals';
import { createJsonReporter, createTextReporter, renderDiagnostic } from './report.ts';

const full = {
  severity: 'error',
  code: 'resource-unknown',
  message: 'there is no resource "postgress"',
  file: 'scenarios/notes/.vrooli/service.json',
  pointer: '/dependencies/resources/postgress',
  line: 12,
  column: 7,
  remedy: 'did you mean "postgres"?',
} as const;

describe('renderDiagnostic', () => {
  it('prints message, position and remedy on separate lines', () => {
    expect(renderDiagnostic(full)).toBe(
      'error resource-unknown: there is no resource "postgress"\n' +
        '  at scenarios/notes/.vrooli/service.json:12:7 /dependencies/resources/postgress\n' +
        '  help: did you mean "postgres"?\n',
    );
  });

  it('omits the fields that a diagnostic does not have', () => {
    const { severity, code, message } = full;
    expect(renderDiagnostic({ severity, code, message })).toBe(
      'error resource-unknown: there is no resource "postgress"\n',
    );
    expect(renderDiagnostic({ severity, code, message, file: 'a.json', pointer: '' })).toContain(
      '\n  at a.json\n',
    );
  });
});

describe('reporters', () => {
  it('write nothing but one JSON object per line with --json, multi-line messages included', async () => {
    let written = '';
    const { diagnostic, log } = createJsonReporter((text) => (written += text), false);
    diagnostic(full);
    log.info('two\nlines');
    log.debug('not asked for');
    expect(await log.group('step', async () => 5)).toBe(5);
    const lines = written.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      full,
      { severity: 'info', code: 'progress', message: 'two\nlines' },
      { severity: 'info', code: 'progress', message: 'step' },
    ]);
  });

  it('write debug messages only when asked', () => {
    let written = '';
    createTextReporter((text) => (written += text), false).log.debug('hidden');
    createTextReporter((text) => (written += text), true).log.debug('shown');
    expect(written).toBe('shown\n');
  });
});
