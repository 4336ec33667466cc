import type * as z from 'zod';
import { nodeFileSystem } from '../host/fs.ts';
import * as documents from '../pipeline/shared/document/read-document.ts';
import type { Bundle } from '../schema/bundle/manifest.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import { type Session, toPath } from './session.ts';

const toFile = (session: Session, name: string) => ({ path: toPath(session, name), name });

function reportAll(session: Session, diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) session.reporter.diagnostic(diagnostic);
}

/** Reads a document named on the command line and reports its warnings; see pipeline/shared/document/read-document.ts. */
export async function readDocument<Schema extends z.ZodType>(
  session: Session,
  name: string,
  schema: Schema,
  remedy: string,
): Promise<z.output<Schema>> {
  const file = toFile(session, name);
  const { value, warnings } = await documents.readDocument(nodeFileSystem, file, schema, remedy);
  reportAll(session, warnings);
  return value;
}

/** Reads a bundle.json named on the command line and reports its warnings. @throws {PipelineError} document-invalid */
export async function readBundle(session: Session, name: string): Promise<Bundle> {
  const { value, warnings } = await documents.readBundle(nodeFileSystem, toFile(session, name));
  reportAll(session, warnings);
  return value;
}

/** Writes a complete document to --out, or to stdout. */
export async function writeDocument(session: Session, text: string, out: string | undefined): Promise<void> {
  if (out === undefined) session.io.stdout(text);
  else await nodeFileSystem.write(toPath(session, out), text);
}

/**
 * Reports the findings of a document and writes it. With a finding of severity error the exit code is 1 and --out is removed, so
 * that a later step cannot use it; stdout still receives the whole document.
 */
export async function concludeDocument(
  session: Session,
  text: string,
  diagnostics: readonly Diagnostic[],
  out: string | undefined,
): Promise<number> {
  reportAll(session, diagnostics);
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  if (!failed || out === undefined) await writeDocument(session, text, out);
  return failed ? 1 : 0;
}
