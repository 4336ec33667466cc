import { describe, expect, it } from '@jest/globals';
import { PipelineError } from '../pipeline/errors.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { DiagnosticCode } from '../schema/errors/codes.ts';
import { toFailure } from './failure.ts';

const fault = (code: DiagnosticCode): Diagnostic => ({
  severity: 'error',
  code,
  message: code,
  remedy: 'mend it',
});
const base = { code: 'document-invalid', message: 'two faults', remedy: 'mend them' } as const;

describe('toFailure', () => {
  it.each([
    ['input', 1],
    ['usage', 2],
    ['environment', 3],
  ] as const)('ends with the exit code of the one to blame: %s', (blame, exitCode) => {
    expect(toFailure(new PipelineError({ ...base, blame })).exitCode).toBe(exitCode);
  });

  it('lists every fault, then the summary', () => {
    const error = new PipelineError({
      ...base,
      blame: 'input',
      diagnostics: [fault('json-empty'), fault('json-bom')],
    });
    expect(toFailure(error).diagnostics.map(({ code }) => code)).toEqual([
      'json-empty',
      'json-bom',
      'document-invalid',
    ]);
  });

  it('does not repeat a finding with the same code', () => {
    const diagnostics = [fault('document-invalid'), fault('json-empty')];
    const error = new PipelineError({ ...base, blame: 'input', diagnostics });
    expect(toFailure(error).diagnostics).toEqual(diagnostics);
  });

  it('keeps the summary when the only diagnostic is a warning', () => {
    const warning: Diagnostic = { severity: 'warning', code: 'json-bom', message: 'w' };
    const error = new PipelineError({ ...base, blame: 'input', diagnostics: [warning] });
    expect(toFailure(error).diagnostics.map(({ code }) => code)).toEqual(['json-bom', 'document-invalid']);
  });

  it('reports a full disk as a fault of the environment, with a remedy', () => {
    const error = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    expect(toFailure(error)).toMatchObject({
      exitCode: 3,
      diagnostics: [{ code: 'system-enospc', remedy: expect.stringContaining('disk space') }],
    });
  });

  it('reports an unexpected error as a bug of this product', () => {
    expect(toFailure(new TypeError('x is not a function'))).toMatchObject({
      exitCode: 3,
      diagnostics: [{ code: 'internal-error', message: 'x is not a function' }],
    });
    expect(toFailure('thrown text').diagnostics[0]?.message).toBe('thrown text');
  });
});
