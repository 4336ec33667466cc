import * as z from 'zod';
import type { DiagnosticCode } from './errors/codes.ts';

/** One finding about an input. `file` is relative to the repository root, `pointer` is RFC 6901, `line`/`column` count from 1. */
export const diagnosticSchema = z.object({
  severity: z
    .enum(['error', 'warning', 'info'])
    .describe(
      'error: the command exits 1; warning: to be reviewed by a person; info: a decision of the command',
    ),
  // A document of another release can contain a code that this release does not know: reading accepts any text.
  code: (z.string() as z.ZodType<DiagnosticCode>).describe('stable identifier of the rule, kebab-case'),
  message: z.string().describe('the fault, in one sentence'),
  file: z.string().optional().describe('path relative to the repository root, with forward slashes'),
  pointer: z.string().optional().describe('JSON pointer (RFC 6901) to the value'),
  line: z.number().int().positive().optional().describe('line in the file, counted from 1'),
  column: z.number().int().positive().optional().describe('column in UTF-16 code units, counted from 1'),
  rule: z.string().optional().describe('id of the rule that found it'),
  remedy: z.string().optional().describe('instruction to correct it'),
});

export type Diagnostic = z.infer<typeof diagnosticSchema>;

/**
 * A fault of a document, always with pointer and remedy. `pointer` is '' for the whole document. With `file`, relative
 * to the repository root, it points into that file.
 */
export interface Fault {
  code: DiagnosticCode;
  file?: string;
  line?: number;
  pointer: string;
  message: string;
  remedy: string;
}
