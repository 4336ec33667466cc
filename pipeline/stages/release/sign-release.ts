import { join } from 'node:path/posix';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { omitUndefined } from '../../../schema/omit-undefined.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext } from '../../ports.ts';
import { formatSums } from '../../shared/archive/sums.ts';
import { prettyJson } from '../../shared/document/canonical.ts';
import { createHash } from 'node:crypto';
import type { DocumentIdentity, DocumentSigner } from '../../signing/documents/document-signer.ts';
import { nothingTrusted } from '../../signing/documents/document-signer.ts';
import { allDocumentSigners } from '../../signing/documents/registry.ts';
import { checkDocumentSignatures, signatureNames, signedDocument } from './check-document-signatures.ts';
import { readReleaseDocuments, type ReleaseDocuments } from './documents.ts';
import { verify } from './verify.ts';

type Ports = Pick<BuildContext, 'fs' | 'exec' | 'log' | 'host' | 'clock'>;

/** A signature that was made: the file beside SHA256SUMS, and who made it. */
export interface MadeSignature {
  file: string;
  method: string;
  by: string;
}

function refuse(faults: readonly Diagnostic[]): PipelineError {
  return new PipelineError({
    code: 'document-signing-failed',
    blame: 'input',
    message: `the release has ${faults.length} faults and was not signed: ${faults[0]?.file}: ${faults[0]?.message}`,
    remedy: 'sign the folder as it was packaged; `vrooli-bundle verify` lists the faults',
    diagnostics: faults,
  });
}

/** metadata.json with these signatures of SHA256SUMS in the place of earlier ones. */
function withSignatures(
  { metadata }: ReleaseDocuments,
  made: readonly { file: string; by: string; publicKey?: string | undefined }[],
): string {
  const others = (metadata?.signatures ?? []).filter(({ file }) => file !== signedDocument);
  const own = made.map(({ file, by, publicKey }) =>
    omitUndefined({ file: signedDocument, signed: true, by, signature: file, public_key: publicKey }),
  );
  return prettyJson({ ...metadata, signatures: [...others, ...own] });
}

/** Signers, and the texts of the release that they sign: metadata.json with their names, and SHA256SUMS with its digest. */
async function prepare(
  ctx: Ports,
  signers: readonly DocumentSigner[],
  identity: DocumentIdentity,
  documents: ReleaseDocuments,
) {
  const made = [];
  for (const { id, suffix, describe } of signers)
    made.push({ file: `${signedDocument}${suffix}`, method: id, ...(await describe(ctx, identity)) });
  const metadata = withSignatures(documents, made);
  const sha256 = createHash('sha256').update(metadata).digest('hex');
  const sums = (documents.sums ?? []).map((sum) => (sum.name === 'metadata.json' ? { ...sum, sha256 } : sum));
  return { made, metadata, sums: formatSums(sums) };
}

/**
 * Signs SHA256SUMS of a finished release, with every key and identity that is given, in files beside it. metadata.json then lists the
 * signatures, and SHA256SUMS its new digest. A release with a fault is not signed; nothing is written before every signature is made. `trustedRoot`
 * is for identities of another Sigstore than the public one.
 * @throws {PipelineError} document-signing-failed, signing-key-invalid, tool-missing
 */
export async function signRelease(
  ctx: Ports,
  dir: string,
  identity: DocumentIdentity,
  { epoch, trustedRoot }: { epoch: number; trustedRoot?: string | undefined },
): Promise<MadeSignature[]> {
  const found = await verify(ctx, dir);
  // Earlier signatures are replaced, so that it does not matter what they prove.
  const faults = found.diagnostics.filter(
    ({ severity, file }) => severity === 'error' && !signatureNames.includes(file ?? ''),
  );
  if (faults.length > 0) throw refuse(faults);
  const documents = await readReleaseDocuments(ctx, dir);
  const signers = allDocumentSigners.filter(({ covers }) => covers(identity));
  const { made, metadata, sums } = await prepare(ctx, signers, identity, documents);
  const texts = new Map<string, string>([
    ['metadata.json', metadata],
    [signedDocument, sums],
  ]);
  const bytes = Buffer.from(sums);
  for (const signer of signers) {
    const text = await signer.sign(ctx, identity, { name: signedDocument, bytes }, epoch);
    texts.set(`${signedDocument}${signer.suffix}`, text);
  }
  for (const name of signatureNames) await ctx.fs.remove(join(dir, name));
  for (const [name, text] of texts) await ctx.fs.write(join(dir, name), text);
  const trust = { ...nothingTrusted, trustedRoot };
  const after = await checkDocumentSignatures(ctx, dir, await readReleaseDocuments(ctx, dir), trust);
  const wrong = after.faults.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) throw refuse(wrong);
  return made.map(({ file, method, by }) => ({ file, method, by }));
}
