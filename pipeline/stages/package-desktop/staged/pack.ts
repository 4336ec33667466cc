import { join } from 'node:path/posix';
import type { StagedDocument } from '../../../../schema/staged-payload.ts';
import type { BuildContext } from '../../../ports.ts';
import { type PackEntry, packTarZst } from '../../../shared/archive/pack-tar.ts';
import { canonicalJson } from '../../../shared/document/canonical.ts';
import type { Workspace } from '../workspace.ts';
import { toStagedError } from './fault.ts';
import { stagedDocumentName, toStagedName } from './names.ts';
import { findPathFaults } from './path-faults.ts';

/** The file is unpacked once and then removed, so a fast level. */
const level = 3;

async function* toChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The entries of the archive: the document, the pictures and the payload, in the order of the document. */
function* planEntries(
  { fs }: Pick<BuildContext, 'fs'>,
  document: StagedDocument,
  { dir, payload }: Pick<Workspace, 'dir' | 'payload'>,
): Generator<PackEntry> {
  const bytes = Buffer.from(canonicalJson(document));
  const file = (name: string, mode: number, size: number) => ({ name, type: 'file', mode, size }) as const;
  yield { header: file(stagedDocumentName, 0o644, bytes.length), content: toChunks(bytes) };
  for (const { path, size } of document.icons)
    yield { header: file(path, 0o644, size), content: fs.read(join(dir, path)) };
  for (const entry of document.files) {
    const name = `payload/${entry.path}`;
    if (entry.type === 'symlink')
      yield { header: { name, type: 'symlink', linkname: entry.target, mode: 0o777 } };
    else {
      const header = file(name, Number.parseInt(entry.mode, 8), entry.size);
      yield { header, content: fs.read(join(payload, entry.path)) };
    }
  }
}

/**
 * Writes the staged payload of a workspace into a folder. Equal payloads give equal bytes. Returns the name of the file.
 * @throws {PipelineError} staged-payload-invalid (input) for a path that no reader takes
 */
export async function packStaged(
  ctx: Pick<BuildContext, 'fs' | 'sourceDateEpoch'>,
  document: StagedDocument,
  workspace: Pick<Workspace, 'dir' | 'payload'>,
  to: string,
): Promise<string> {
  const name = toStagedName(document);
  const faults = findPathFaults(document);
  if (faults.length > 0) throw toStagedError(name, faults);
  await packTarZst(ctx, planEntries(ctx, document, workspace), { to: join(to, name), level });
  return name;
}
