import { join } from 'node:path/posix';
import type { ArtifactFile } from '../../../schema/artifact-manifest.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { Notarization } from '../../../schema/notarization.ts';
import { PipelineError } from '../../errors.ts';
import { findFormat, type FormatId, formatIds } from '../../formats/registry.ts';
import type { BuildContext } from '../../ports.ts';
import { type NotaryAccess, notarizeFile } from '../../signing/notary/notarize.ts';
import { signatureNames } from './check-document-signatures.ts';
import { readReleaseDocuments, type ReleaseDocuments } from './documents.ts';
import { replaceInstaller } from './replace-installer.ts';
import { verify } from './verify.ts';

type Ports = Pick<BuildContext, 'fs' | 'exec' | 'log' | 'host' | 'clock' | 'http'>;

/** A file for macOS, and whether Apple has notarized it. */
export interface NotarizedInstaller {
  name: string;
  notarization: Notarization;
}

function refuse(message: string, remedy: string, diagnostics: readonly Diagnostic[] = []): PipelineError {
  return new PipelineError({ code: 'notarization-failed', blame: 'input', message, remedy, diagnostics });
}

/** @throws {PipelineError} notarization-failed (input) for a release with faults, and one whose list of digests is signed */
async function readSound(ctx: Ports, dir: string): Promise<ReleaseDocuments> {
  const { diagnostics } = await verify(ctx, dir);
  const faults = diagnostics.filter(({ severity }) => severity === 'error');
  if (faults[0] !== undefined)
    throw refuse(
      `the release has ${faults.length} faults and was not notarized: ${faults[0].file}: ${faults[0].message}`,
      'notarize the folder as it was packaged; `vrooli-bundle verify` lists the faults',
      faults,
    );
  for (const name of signatureNames) {
    if ((await ctx.fs.stat(join(dir, name))) === undefined) continue;
    throw refuse(
      `${name} is a signature of SHA256SUMS, which a ticket changes`,
      'notarize a release before `vrooli-bundle sign`; to repeat it, package again or remove the signatures',
    );
  }
  return readReleaseDocuments(ctx, dir);
}

const toFormatId = (text: string): FormatId | undefined => formatIds.find((id) => id === text);

/** Why a file of a release is not submitted; undefined for one that is. */
function findObstacle(
  { target, format, signature }: ArtifactFile,
  { metadata }: ReleaseDocuments,
): string | undefined {
  const member = findFormat(format);
  if (member?.notarizes?.(target) === undefined)
    return `Apple's notary service takes no files of the format ${format}`;
  const programs = metadata?.targets.find((one) => one.target === target)?.programs ?? [];
  if (programs.length === 0 || programs.some((one) => !one.signature.signed))
    return 'its programs are not signed';
  return member.signing === 'embedded' && !signature.signed ? 'it is not signed' : undefined;
}

async function notarizeOne(
  ctx: Ports,
  dir: string,
  access: NotaryAccess,
  file: ArtifactFile,
  format: FormatId,
  onDiagnostic: (found: Diagnostic) => void,
): Promise<Notarization> {
  const { name, target, size, sha256, notarization } = file;
  const write = async (change: Omit<Parameters<typeof replaceInstaller>[3], 'name'>) => {
    await replaceInstaller(ctx, dir, await readReleaseDocuments(ctx, dir), { name, ...change });
  };
  const { metadata } = await readReleaseDocuments(ctx, dir);
  const app = metadata?.app ?? { name: '', version: '' };
  const result = await notarizeFile(
    ctx,
    access,
    { path: join(dir, name), name, size, sha256, format, target, app },
    {
      submission: notarization?.submission,
      // A run that is ended from here on does not upload again.
      onSubmitted: (submission) => {
        const why = "Apple's notary service has given no result yet";
        return write({ notarization: { notarized: false, why, submission }, added: undefined });
      },
    },
  );
  await write(result);
  for (const found of result.found) onDiagnostic(found);
  return result.notarization;
}

/**
 * Notarizes the files for macOS of a finished release, adds their tickets, and writes both into the documents of the release. A file that was submitted
 * before is not uploaded again: its id is in metadata.json, from the moment on when it is uploaded.
 * @throws {PipelineError} notarization-invalid, notarization-failed
 */
export async function notarizeRelease(
  ctx: Ports,
  dir: string,
  access: NotaryAccess,
  onDiagnostic: (found: Diagnostic) => void = () => {},
): Promise<NotarizedInstaller[]> {
  const documents = await readSound(ctx, dir);
  const done: NotarizedInstaller[] = [];
  for (const file of documents.metadata?.files ?? []) {
    const { name, target, notarization } = file;
    if (!target.startsWith('darwin-')) continue;
    const format = toFormatId(file.format);
    const why = findObstacle(file, documents);
    if (notarization?.notarized === true && notarization.stapled) done.push({ name, notarization });
    else if (why !== undefined || format === undefined)
      done.push({ name, notarization: { notarized: false, why: why ?? 'its format is unknown' } });
    else
      done.push({
        name,
        notarization: await notarizeOne(ctx, dir, access, file, format, onDiagnostic),
      });
  }
  return done;
}
