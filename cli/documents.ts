import type { z } from 'zod';
import { nodeFileSystem } from '../host/fs.ts';
import type { JsonDocument } from '../pipeline/document/parse-json.ts';
import { readJsonFile } from '../pipeline/document/read-json.ts';
import { PipelineError } from '../pipeline/errors.ts';
import type { Bundle } from '../schema/bundle/manifest.ts';
import { toPointer } from '../schema/bundle/pointer.ts';
import { validateBundle } from '../schema/bundle/validate.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import { type Session, toPath } from './session.ts';

/** Reads a JSON file named on the command line. Throws PipelineError with every fault; warnings are reported. */
export async function readJson(session: Session, path: string): Promise<JsonDocument> {
  const document = await readJsonFile(nodeFileSystem, toPath(session, path), path);
  for (const warning of document.diagnostics) session.reporter.diagnostic(warning);
  return document;
}

/**
 * Reads a document that an earlier stage wrote and checks it against its schema. Throws PipelineError `document-invalid`
 * with one diagnostic for each field that does not fit, and its line. `remedy` says which command writes a good one.
 */
export async function readDocument<Schema extends z.ZodType>(
  session: Session,
  path: string,
  schema: Schema,
  remedy: string,
): Promise<z.output<Schema>> {
  const document = await readJson(session, path);
  const parsed = schema.safeParse(document.value);
  if (parsed.success) return parsed.data;
  const diagnostics = parsed.error.issues.map((issue): Diagnostic => {
    const pointer = toPointer(issue.path);
    const message = `${pointer === '' ? 'the document' : pointer}: ${issue.message}`;
    return {
      severity: 'error',
      code: 'document-invalid',
      message,
      file: path,
      pointer,
      ...document.locate(pointer),
      remedy,
    };
  });
  throw new PipelineError({
    code: 'document-invalid',
    blame: 'input',
    message: `${path} does not have the expected shape`,
    remedy,
    diagnostics,
  });
}

/** Writes a document to --out as a whole, or to stdout. */
export async function writeDocument(session: Session, text: string, out: string | undefined): Promise<void> {
  if (out === undefined) session.io.stdout(text);
  else await nodeFileSystem.write(toPath(session, out), text);
}

/**
 * Reports a document's own findings and hands it out. With an error among them the exit code is 1 and nothing is left at --out,
 * where a later step would take it for a good one; stdout still shows it whole.
 */
export async function concludeDocument(
  session: Session,
  text: string,
  diagnostics: readonly Diagnostic[],
  out: string | undefined,
): Promise<number> {
  for (const diagnostic of diagnostics) session.reporter.diagnostic(diagnostic);
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  if (!failed || out === undefined) await writeDocument(session, text, out);
  return failed ? 1 : 0;
}

/** Reads and validates a bundle.json. Throws PipelineError `bundle-invalid` with every fault and its line; warnings are reported. */
export async function readBundle(session: Session, path: string): Promise<Bundle> {
  const document = await readJson(session, path);
  const result = validateBundle(document.value, {});
  for (const warning of result.warnings) session.reporter.diagnostic({ file: path, ...warning });
  if (result.ok) return result.bundle;
  throw new PipelineError({
    code: 'bundle-invalid',
    blame: 'input',
    message: `${path} is not a valid bundle`,
    remedy: 'correct what is listed, or write the bundle again with "vrooli-bundle assemble"',
    diagnostics: result.faults.map((fault) => ({
      severity: 'error' as const,
      file: path,
      ...document.locate(fault.pointer),
      ...fault,
    })),
  });
}
