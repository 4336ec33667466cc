import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { DiagnosticCode } from '../../../schema/errors/codes.ts';
import { PipelineError } from '../../errors.ts';
import type { FileSystem } from '../../ports.ts';
import { type JsonDocument, parseJsonText } from './parse-json.ts';

const maxBytes = 16 * 1024 * 1024;

function refuse(file: string, code: DiagnosticCode, message: string, remedy: string): PipelineError {
  const diagnostic: Diagnostic = { severity: 'error', code, message, file, remedy };
  return new PipelineError({
    code,
    blame: 'input',
    message: `${file}: ${message}`,
    remedy,
    diagnostics: [diagnostic],
  });
}

/** Decodes UTF-8 strictly and keeps a byte order mark. @throws {PipelineError} file-not-utf8, naming `file` */
export function decodeUtf8(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refuse(file, 'file-not-utf8', 'the file is not UTF-8', 'save it as UTF-8');
  }
}

/**
 * Reads a JSON document. `file` is the name that diagnostics show. Warnings are in the returned document.
 * @throws {PipelineError} file-missing, file-too-large (above 16 MiB), file-not-utf8, or the codes of parseJsonText with every
 * fault
 */
export async function readJsonFile(
  fs: Pick<FileSystem, 'stat' | 'readBytes'>,
  path: string,
  file: string,
): Promise<JsonDocument> {
  const stat = await fs.stat(path);
  if (stat === undefined) throw refuse(file, 'file-missing', 'the file does not exist', 'check the path');
  if (stat.kind === 'dir') throw refuse(file, 'file-is-folder', 'this is a folder', 'name the file in it');
  if (stat.size > maxBytes) {
    throw refuse(
      file,
      'file-too-large',
      `${stat.size} bytes are more than a document may have`,
      'keep it below 16 MiB',
    );
  }
  const document = parseJsonText(decodeUtf8(await fs.readBytes(path), file), { file });
  if (document.ok) return document;
  const faults = document.diagnostics.filter((found) => found.severity === 'error');
  const [first] = faults;
  throw new PipelineError({
    code: first?.code ?? 'json-syntax',
    blame: 'input',
    message: `${file}:${first?.line ?? 1}:${first?.column ?? 1}: ${first?.message ?? 'not valid JSON'}`,
    remedy: first?.remedy ?? 'correct the document',
    diagnostics: document.diagnostics,
  });
}
