import type { PipelineError } from '../../pipeline/errors.ts';
import { code, escapeMarkdown, table } from './markdown.ts';

/** The job summary of a failed step: the message, the remedy and every finding. */
export function renderFailure(error: PipelineError): string {
  const findings = table(
    ['Severity', 'Code', 'What', 'Where', 'What to do'],
    error.diagnostics.map(({ severity, code: rule, message, file, line, pointer, remedy }) => [
      severity,
      code(rule),
      escapeMarkdown(message),
      [
        file === undefined ? '' : code(line === undefined ? file : `${file}:${line}`),
        pointer ? code(pointer) : '',
      ]
        .join(' ')
        .trim(),
      escapeMarkdown(remedy ?? ''),
    ]),
  );
  return `## The bundle was not built\n\n${code(error.code)} ${escapeMarkdown(error.message)}\n\n${escapeMarkdown(error.remedy)}\n\n${findings}`;
}
