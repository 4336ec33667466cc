import * as core from '@actions/core';
import { toManyLines } from '../../pipeline/formats/app-texts.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';

/** A diagnostic as an annotation, which the runner shows at its file and line; `prefix` is the repository's folder in the checkout. */
export function toAnnotation(
  diagnostic: Diagnostic,
  prefix: string,
): { message: string; properties: core.AnnotationProperties } {
  const { code, message, file, pointer, line, column, remedy } = diagnostic;
  const place = pointer === undefined || pointer === '' ? '' : ` (${pointer})`;
  return {
    message: toManyLines(`${message}${place}${remedy === undefined ? '' : `\n${remedy}`}`),
    properties: {
      title: code,
      ...(file === undefined ? {} : { file: prefix === '' ? file : `${prefix}/${file}` }),
      ...(line === undefined ? {} : { startLine: line }),
      ...(column === undefined ? {} : { startColumn: column }),
    },
  };
}

/** Reports diagnostics as annotations of the job. `prefix`: path of the repository relative to the checkout. */
export function annotate(diagnostics: readonly Diagnostic[], prefix = ''): void {
  for (const diagnostic of diagnostics) {
    const { message, properties } = toAnnotation(diagnostic, prefix);
    if (diagnostic.severity === 'error') core.error(message, properties);
    else if (diagnostic.severity === 'warning') core.warning(message, properties);
    else core.notice(message, properties);
  }
}
