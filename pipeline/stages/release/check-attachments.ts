import { join } from 'node:path/posix';
import type * as z from 'zod';
import type { ArtifactFile } from '../../../schema/artifact-manifest.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { PipelineError } from '../../errors.ts';
import { toFault } from '../../formats/content.ts';
import type { BuildContext } from '../../ports.ts';
import { readJsonFile } from '../../shared/document/read-json.ts';
import type { ReleaseDocuments } from './documents.ts';
import { checkSbom, cycloneDxSchema, readCycloneDx, readSpdx, spdxSchema } from './check-sbom.ts';
import { checkStatement, statementSchema } from './check-statement.ts';

type Fs = Pick<BuildContext, 'fs'>;

/** The parsed document, or its faults. A document that does not exist is reported by the check of SHA256SUMS or metadata.json. */
async function read<T extends z.ZodType>(
  { fs }: Fs,
  dir: string,
  name: string,
  schema: T,
): Promise<{ value: z.output<T> | undefined; faults: Diagnostic[] }> {
  if ((await fs.stat(join(dir, name)))?.kind !== 'file') {
    return {
      value: undefined,
      faults: [toFault('file-missing', name, 'metadata.json names it, but it does not exist')],
    };
  }
  try {
    const parsed = schema.safeParse((await readJsonFile(fs, join(dir, name), name)).value);
    if (parsed.success) return { value: parsed.data, faults: [] };
    const faults = parsed.error.issues.slice(0, 20).map(({ message, path }) => ({
      ...toFault('document-invalid', name, message),
      pointer: `/${path.map(String).join('/')}`,
    }));
    return { value: undefined, faults };
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return { value: undefined, faults: [...error.diagnostics] };
  }
}

async function checkSboms(
  ctx: Fs,
  dir: string,
  file: ArtifactFile,
  documents: ReleaseDocuments,
): Promise<Diagnostic[]> {
  const { name, spdx } = file.sbom ?? {};
  const payload = documents.manifest?.payloads.find(({ target }) => target === file.target)?.files;
  const faults: Diagnostic[] = [];
  if (name !== undefined) {
    const found = await read(ctx, dir, name, cycloneDxSchema);
    faults.push(...found.faults);
    if (found.value !== undefined) faults.push(...checkSbom(name, readCycloneDx(found.value), file, payload));
  }
  if (spdx !== undefined) {
    const found = await read(ctx, dir, spdx, spdxSchema);
    faults.push(...found.faults);
    if (found.value !== undefined) faults.push(...checkSbom(spdx, readSpdx(found.value), file, payload));
  }
  return faults;
}

/**
 * The bills of materials and the provenance statement that metadata.json names: whether they are about these installers and the payload of
 * manifest.json. The documents of a release without them have no faults.
 */
export async function checkAttachments(
  ctx: Fs,
  dir: string,
  documents: ReleaseDocuments,
): Promise<Diagnostic[]> {
  const files = documents.metadata?.files ?? [];
  const faults: Diagnostic[] = [];
  for (const file of files) faults.push(...(await checkSboms(ctx, dir, file, documents)));
  const statements = new Set(files.flatMap(({ attestation }) => attestation?.name ?? []));
  for (const name of statements) {
    const found = await read(ctx, dir, name, statementSchema);
    faults.push(...found.faults);
    const about = files.filter(({ attestation }) => attestation?.name === name);
    if (found.value !== undefined && documents.metadata !== undefined)
      faults.push(...checkStatement(name, found.value, about, documents.metadata));
  }
  return faults;
}
