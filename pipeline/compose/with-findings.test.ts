import { describe, expect, it } from '@jest/globals';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import { PipelineError } from '../errors.ts';
import { withFindings } from './with-findings.ts';

const undeclared: Diagnostic = {
  severity: 'warning',
  code: 'resource-undeclared',
  message: 'postgres is used but not declared',
};
const notReady: Diagnostic = {
  severity: 'error',
  code: 'rehearsal-not-ready',
  message: 'service "api" did not become ready',
};
const failure = new PipelineError({
  code: 'rehearsal-not-ready',
  blame: 'input',
  message: 'the app that was built does not run',
  remedy: 'correct what the log reports',
  diagnostics: [notReady],
});

describe('withFindings', () => {
  it('adds what earlier stages found to the error of a later one', async () => {
    const failed = withFindings(
      () => [undeclared],
      () => Promise.reject(failure),
    );
    await expect(failed).rejects.toMatchObject({
      code: 'rehearsal-not-ready',
      blame: 'input',
      message: failure.message,
      remedy: failure.remedy,
      diagnostics: [undeclared, notReady],
      cause: failure,
    });
  });

  it('leaves another error and a result as they are', async () => {
    const bug = new TypeError('undefined is not a function');
    await expect(
      withFindings(
        () => [undeclared],
        () => Promise.reject(bug),
      ),
    ).rejects.toBe(bug);
    await expect(
      withFindings(
        () => [undeclared],
        () => Promise.resolve('made'),
      ),
    ).resolves.toBe('made');
  });
});
