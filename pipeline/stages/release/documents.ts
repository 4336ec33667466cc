import { join } from 'node:path/posix';
import type * as z from 'zod';
import {
  type ArtifactManifest,
  artifactManifestSchema,
  type PayloadManifest,
  payloadManifestSchema,
} from '../../../schema/artifact-manifest.ts';
import type { Bundle } from '../../../schema/bundle/manifest.ts';
import { toPointer } from '../../../schema/bundle/pointer.ts';
import { validateBundle } from '../../../schema/bundle/validate.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { PipelineError } from '../../errors.ts';
import { toFault } from '../../formats/content.ts';
import type { BuildContext } from '../../ports.ts';
import { readAtMost } from '../../shared/archive/chunks.ts';
import { formatSum, parseSums, type Sum } from '../../shared/archive/sums.ts';
import { decodeUtf8, readJsonFile } from '../../shared/document/read-json.ts';

/** The documents of a release folder. An unreadable document is undefined, with its faults in `faults`. */
export interface ReleaseDocuments {
  sums: Sum[] | undefined;
  metadata: ArtifactManifest | undefined;
  manifest: PayloadManifest | undefined;
  /** bundle.json as JSON, for its checksum, and as the validated bundle. */
  bundle: { raw: unknown; parsed: Bundle } | undefined;
  faults: Diagnostic[];
}

type Fs = Pick<BuildContext, 'fs'>;

const ofAnotherVersion = 'verify it with the release of vrooli-bundle that made it';

/** A document's JSON value, or undefined with its faults pushed. */
async function readValue({ fs }: Fs, dir: string, name: string, faults: Diagnostic[]): Promise<unknown> {
  const kind = (await fs.stat(join(dir, name)))?.kind;
  if (kind !== undefined && kind !== 'file' && kind !== 'dir') {
    faults.push(toFault('document-invalid', name, 'it is not a regular file'));
    return undefined;
  }
  try {
    return (await readJsonFile(fs, join(dir, name), name)).value;
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    faults.push(...error.diagnostics);
    return undefined;
  }
}

function parseWith<T extends z.ZodType>(
  schema: T,
  value: unknown,
  name: string,
  faults: Diagnostic[],
): z.output<T> | undefined {
  if (value === undefined) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const pointer = toPointer(issue.path);
    const remedy = pointer === '/schema_version' ? ofAnotherVersion : undefined;
    faults.push({ ...toFault('document-invalid', name, issue.message, remedy), pointer });
  }
  return undefined;
}

/** Validates a finished bundle.json. `name` is its file name in diagnostics. */
export function parseFinishedBundle(raw: unknown, name: string, faults: Diagnostic[]): Bundle | undefined {
  if (raw === undefined) return undefined;
  const verdict = validateBundle(raw, { complete: true });
  if (verdict.ok) return verdict.bundle;
  faults.push(...verdict.faults.map((fault) => ({ severity: 'error' as const, file: name, ...fault })));
  return undefined;
}

/** A line has less than 350 bytes. */
export const maxSumsBytes = 1024 * 1024;

async function readSums({ fs }: Fs, dir: string, faults: Diagnostic[]): Promise<Sum[] | undefined> {
  const name = 'SHA256SUMS';
  const path = join(dir, name);
  if ((await fs.stat(path))?.kind !== 'file') {
    faults.push(toFault('file-missing', name, 'the release has no SHA256SUMS'));
    return undefined;
  }
  let text: string;
  try {
    text = decodeUtf8(await readAtMost(fs.read(path), maxSumsBytes, name), name);
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    faults.push(toFault('sums-line-invalid', name, `it cannot be read: ${error.message}`));
    return undefined;
  }
  const { sums, faulty } = parseSums(text);
  for (const line of faulty) {
    faults.push({ ...toFault('sums-line-invalid', name, 'the line is not a digest and a file name'), line });
  }
  // Readers skip empty lines and marks of binary files: a change of them would be seen by nothing else.
  if (faulty.length === 0 && sums.map(formatSum).join('') !== text) {
    const message = 'it has empty lines, marks of binary files or no final line break, which no release has';
    faults.push(toFault('sums-line-invalid', name, message));
  }
  return sums;
}

/** Reads SHA256SUMS, metadata.json, manifest.json and bundle.json of a release folder, with every fault in them. */
export async function readReleaseDocuments(ctx: Fs, dir: string): Promise<ReleaseDocuments> {
  const faults: Diagnostic[] = [];
  const sums = await readSums(ctx, dir, faults);
  const metadata = parseWith(
    artifactManifestSchema,
    await readValue(ctx, dir, 'metadata.json', faults),
    'metadata.json',
    faults,
  );
  const manifest = parseWith(
    payloadManifestSchema,
    await readValue(ctx, dir, 'manifest.json', faults),
    'manifest.json',
    faults,
  );
  const raw = await readValue(ctx, dir, 'bundle.json', faults);
  const parsed = parseFinishedBundle(raw, 'bundle.json', faults);
  return { sums, metadata, manifest, bundle: parsed === undefined ? undefined : { raw, parsed }, faults };
}
