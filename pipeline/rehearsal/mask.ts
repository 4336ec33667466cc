import type { Diagnostic } from '../../schema/diagnostic.ts';
import { PipelineError } from '../errors.ts';

/** Shorter ones occur in other words. */
const shortest = 4;

/** Replaces values that must not be shown, the longest first. */
export function maskText(text: string, values: readonly string[]): string {
  const hidden = values.filter((value) => value.length >= shortest).sort((a, b) => b.length - a.length);
  return hidden.reduce((masked, value) => masked.replaceAll(value, '***'), text);
}

export function maskDiagnostics(diagnostics: readonly Diagnostic[], values: readonly string[]): Diagnostic[] {
  return diagnostics.map((found) => ({ ...found, message: maskText(found.message, values) }));
}

/** An error of the rehearsal without the values; another one is returned as it is. */
export function maskError(error: unknown, values: readonly string[]): unknown {
  if (!(error instanceof PipelineError) || values.length === 0) return error;
  return new PipelineError({
    code: error.code,
    blame: error.blame,
    message: maskText(error.message, values),
    remedy: error.remedy,
    diagnostics: maskDiagnostics(error.diagnostics, values),
  });
}
