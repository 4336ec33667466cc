import { expect, it } from '@jest/globals';
import type { ScriptMessage } from '../../../schema/initialization-report.ts';
import { fileCodes, toStatementDiagnostics } from './statement-diagnostics.ts';

const place = { root: '/repo', scenarioDir: '/repo/scenarios/birds' };
const fault = (line: number, message: string, change: Partial<ScriptMessage> = {}): ScriptMessage => ({
  ...{ file: 'db/seed.sql', line, message, statement: 'INSERT INTO a', is_command: false },
  ...change,
});
const report = (faults: ScriptMessage[], failed = faults.length) => ({
  ...{ files: ['db/seed.sql'], statements: 9, failed, faults, notes: [], extensions: [] },
});

it('names file, line, message and statement, with a remedy of its kind', () => {
  const faults = [
    fault(3, 'relation "a" does not exist'),
    fault(4, 'extension "postgis" is not available', { statement: 'CREATE EXTENSION postgis' }),
    fault(5, '\\! is a psql command that is not run here', { is_command: true }),
  ];
  expect(toStatementDiagnostics(report(faults), place, () => false)).toEqual([
    {
      severity: 'warning',
      code: 'sql-statement-failed',
      file: 'scenarios/birds/db/seed.sql',
      line: 3,
      message: 'db/seed.sql:3: relation "a" does not exist: INSERT INTO a',
      remedy: expect.stringContaining('correct the statement'),
    },
    expect.objectContaining({ line: 4, remedy: expect.stringContaining('contrib folder') }),
  ]);
});

it('lists at most 100, and counts the rest', () => {
  const faults = Array.from({ length: 200 }, (_, index) => fault(index + 1, 'no'));
  const found = toStatementDiagnostics(report(faults, 350), place, () => true);
  expect(found).toHaveLength(101);
  expect(found.every(({ severity }) => severity === 'error')).toBe(true);
  expect(found.at(-1)?.message).toBe('350 statements of the initial SQL fail; 250 of them are not listed');
});

it('has codes and remedies of its own for files that are not SQL', () => {
  const declared = { ...fault(2, 'bucket odd: the access "x" is not known'), statement: '' };
  const left = { ...fault(7, 'bucket a: "lifecycle" is not applied'), statement: '' };
  const found = toStatementDiagnostics(
    { ...report([declared]), notes: [left] },
    place,
    () => false,
    fileCodes,
  );
  expect(found).toMatchObject([
    {
      severity: 'warning',
      code: 'initialization-part-failed',
      message: 'db/seed.sql:2: bucket odd: the access "x" is not known',
      remedy: expect.stringContaining('that part of the file'),
    },
    { severity: 'info', code: 'initialization-part-left-out', line: 7 },
  ]);
});
