import type * as z from 'zod';
import type { Bundle } from '../../../schema/bundle/manifest.ts';
import { toPointer } from '../../../schema/bundle/pointer.ts';
import { validateBundle } from '../../../schema/bundle/validate.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { PipelineError } from '../../errors.ts';
import type { FileSystem } from '../../ports.ts';
import { readJsonFile } from './read-json.ts';

/** A document on disk: its absolute path, and its name in messages. */
export interface DocumentFile {
  path: string;
  name: string;
}

type Reading = Pick<FileSystem, 'stat' | 'readBytes'>;

function invalid(name: string, remedy: string, diagnostics: Diagnostic[]): PipelineError {
  return new PipelineError({
    code: 'document-invalid',
    blame: 'input',
    message: `${name} does not have the expected shape`,
    remedy,
    diagnostics,
  });
}

/**
 * Reads a document that an earlier stage wrote and checks it against its schema. `remedy` names the command that writes a valid
 * document.
 * @throws {PipelineError} document-invalid with one diagnostic and its line for each invalid field
 */
export async function readDocument<Schema extends z.ZodType>(
  fs: Reading,
  file: DocumentFile,
  schema: Schema,
  remedy: string,
): Promise<{ value: z.output<Schema>; warnings: Diagnostic[] }> {
  const document = await readJsonFile(fs, file.path, file.name);
  const parsed = schema.safeParse(document.value);
  if (parsed.success) return { value: parsed.data, warnings: document.diagnostics };
  const diagnostics = parsed.error.issues.map((issue): Diagnostic => {
    const pointer = toPointer(issue.path);
    const message = `${pointer === '' ? 'the document' : pointer}: ${issue.message}`;
    const place = { file: file.name, pointer, ...document.locate(pointer) };
    return { severity: 'error', code: 'document-invalid', message, ...place, remedy };
  });
  throw invalid(file.name, remedy, diagnostics);
}

/** Reads and validates a bundle.json. @throws {PipelineError} document-invalid with every fault and its line */
export async function readBundle(
  fs: Reading,
  file: DocumentFile,
): Promise<{ value: Bundle; warnings: Diagnostic[] }> {
  const document = await readJsonFile(fs, file.path, file.name);
  const result = validateBundle(document.value, {});
  const warnings = [
    ...document.diagnostics,
    ...result.warnings.map((found) => ({ file: file.name, ...found })),
  ];
  if (result.ok) return { value: result.bundle, warnings };
  const diagnostics = result.faults.map(
    (fault): Diagnostic => ({
      severity: 'error',
      file: file.name,
      ...document.locate(fault.pointer),
      ...fault,
    }),
  );
  throw invalid(file.name, 'correct what is listed, or assemble the bundle again', [
    ...warnings,
    ...diagnostics,
  ]);
}
