import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { PipelineError } from '../../errors.ts';

/** Ends a rehearsal with faults of the app. */
export function toRehearsalError(faults: readonly Diagnostic[]): PipelineError {
  const errors = faults.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  return new PipelineError({
    code: first?.code ?? 'rehearsal-not-ready',
    blame: 'input',
    message: `the app that was built does not run: ${errors.map(({ message }) => message).join('\n')}`,
    remedy: `${first?.remedy ?? ''}; build with rehearse off to get the installers all the same`,
    diagnostics: faults,
  });
}

/** Lines of a log, indented below a message. */
export function quoteLog(text: string, lines: number): string {
  const kept = text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .slice(-lines);
  return kept.map((line) => `\n  ${line}`).join('');
}
