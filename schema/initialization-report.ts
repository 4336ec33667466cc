import * as z from 'zod';

/** A part of an initialization file, with what the server or the reader says about it. */
const scriptMessageSchema = z.object({
  file: z.string().describe('as in bundle.json, relative to the scenario'),
  line: z.int().positive(),
  message: z.string(),
  statement: z.string().describe('the beginning of the statement in one line; empty for a psql command'),
  is_command: z
    .boolean()
    .describe('whether it is a psql command that is not run, which assemble reports too'),
});
export type ScriptMessage = z.infer<typeof scriptMessageSchema>;

/** What happened when a kit member loaded its initialization files. The lists are bounded; `failed` counts all. */
export const initializationReportSchema = z.object({
  files: z.array(z.string()),
  statements: z.int().min(0),
  failed: z.int().min(0),
  faults: z.array(scriptMessageSchema),
  notes: z.array(scriptMessageSchema).describe('what is done in another way than psql does it'),
  extensions: z.array(z.string()).describe('created because a statement uses them'),
});
export type InitializationReport = z.infer<typeof initializationReportSchema>;
