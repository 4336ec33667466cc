import { type StagedDocument, stagedPayloadSchema } from '../../../../schema/staged-payload.ts';
import { isOwnedByRoot } from '../../../formats/payload-file.ts';
import { measureStream } from '../../../shared/archive/chunks.ts';
import type { ArchiveEntry } from '../../../shared/archive/untar.ts';
import { canonicalJson } from '../../../shared/document/canonical.ts';
import { toStagedError } from './fault.ts';
import { stagedDocumentName } from './names.ts';
import { findPathFaults } from './path-faults.ts';

/** Bytes of the longest document: 100,000 files with their digests are 30 MB. */
const longestDocument = 64 * 1024 * 1024;

/** Undefined, which no schema takes, for a text that is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A document that another process wrote. `name` is the file. @throws {PipelineError} staged-payload-invalid (input) */
function parseStagedDocument(name: string, text: string): StagedDocument {
  const parsed = stagedPayloadSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    const faults = parsed.error.issues
      .slice(0, 20)
      .map(({ path, message }) => `${stagedDocumentName} /${path.join('/')}: ${message}`);
    throw toStagedError(name, faults);
  }
  if (canonicalJson(parsed.data) !== text)
    throw toStagedError(name, [`${stagedDocumentName} is not written as this product writes it`]);
  const faults = findPathFaults(parsed.data);
  if (faults.length > 0) throw toStagedError(name, faults);
  return parsed.data;
}

/**
 * Reads the first entry of a staged payload, which must be its document. `name` is the file.
 * @throws {PipelineError} staged-payload-invalid (input)
 */
export async function readStagedDocument(name: string, entry: ArchiveEntry): Promise<StagedDocument> {
  const isDocument = entry.path === stagedDocumentName && entry.type === 'file' && entry.mode === 0o644;
  if (!isDocument || !isOwnedByRoot(entry))
    throw toStagedError(name, [`its first entry is not ${stagedDocumentName}`]);
  const { bytes } = await measureStream(entry.content, [], longestDocument);
  if (bytes === undefined) {
    throw toStagedError(name, [
      `${stagedDocumentName} has ${entry.size} bytes; at most ${longestDocument} are read`,
    ]);
  }
  return parseStagedDocument(name, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
}
