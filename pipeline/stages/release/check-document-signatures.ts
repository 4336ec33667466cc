import { join } from 'node:path/posix';
import type { ArtifactManifest } from '../../../schema/artifact-manifest.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { toFault } from '../../formats/content.ts';
import type { BuildContext } from '../../ports.ts';
import { measureStream } from '../../shared/archive/chunks.ts';
import type { DocumentTrust, StatedOrigin, Verdict } from '../../signing/documents/document-signer.ts';
import { allDocumentSigners, type DocumentSignerId } from '../../signing/documents/registry.ts';
import { maxSumsBytes, type ReleaseDocuments } from './documents.ts';

/** A signature beside SHA256SUMS. Because SHA256SUMS lists the digest of every other file, it is one of all of them. */
export type DocumentSignature = { file: string; method: DocumentSignerId } & Verdict;

/** The document that is signed. */
export const signedDocument = 'SHA256SUMS';

type Ports = Pick<BuildContext, 'fs' | 'exec'>;

/** A bundle of Sigstore has about 10 KB. */
const maxBytes = maxSumsBytes;

/** A whole file; undefined when it has more than `maxBytes`. */
async function read({ fs }: Ports, dir: string, name: string): Promise<Uint8Array | undefined> {
  return (await measureStream(fs.read(join(dir, name)), [], maxBytes)).bytes;
}

/** Names of the signatures that a release can have. */
export const signatureNames: readonly string[] = allDocumentSigners.map(
  ({ suffix }) => `${signedDocument}${suffix}`,
);

/** The signatures of SHA256SUMS that metadata.json lists. */
export function listStated(metadata: Pick<ArtifactManifest, 'signatures'> | undefined) {
  return (metadata?.signatures ?? []).filter(
    ({ file, signature }) => file === signedDocument && signature !== undefined,
  );
}

function toOrigin(metadata: ArtifactManifest | undefined, file: string): StatedOrigin {
  const found = listStated(metadata).find(({ signature }) => signature === file);
  const listed = found === undefined ? undefined : { by: found.by ?? '', publicKey: found.public_key };
  return { repository: metadata?.repository, listed };
}

/** A valid signature of another signer than metadata.json, which it covers, states. */
function withStatedSigner(verdict: Verdict, { listed }: StatedOrigin): Verdict {
  if (listed === undefined || (verdict.is !== 'confirmed' && verdict.is !== 'self-stated')) return verdict;
  return verdict.by === listed.by
    ? verdict
    : { is: 'wrong', why: `${verdict.by} made it, metadata.json states ${listed.by}` };
}

function toFaults(signature: DocumentSignature): Diagnostic[] {
  const { file, is } = signature;
  if (is === 'wrong') return [toFault('document-signature-invalid', file, signature.why)];
  if (is === 'not-judged') {
    const fault = toFault(
      'document-signature-unjudged',
      file,
      `not checked: ${signature.why}`,
      signature.remedy,
    );
    return [{ ...fault, severity: 'warning' }];
  }
  return [];
}

/** Judges every signature beside SHA256SUMS. A folder without one has none; a listed one that is missing is a fault. */
export async function checkDocumentSignatures(
  ctx: Ports,
  dir: string,
  { metadata }: Pick<ReleaseDocuments, 'metadata'>,
  trust: DocumentTrust,
): Promise<{ signatures: DocumentSignature[]; faults: Diagnostic[] }> {
  const signatures: DocumentSignature[] = [];
  const faults: Diagnostic[] = [];
  const isFile = async (name: string) => (await ctx.fs.stat(join(dir, name)))?.kind === 'file';
  for (const { id, suffix, verify } of allDocumentSigners) {
    const file = `${signedDocument}${suffix}`;
    if (!(await isFile(file)) || !(await isFile(signedDocument))) continue;
    const origin = toOrigin(metadata, file);
    const [sums, signature] = [await read(ctx, dir, signedDocument), await read(ctx, dir, file)];
    const verdict: Verdict =
      sums === undefined || signature === undefined
        ? { is: 'wrong', why: `it or SHA256SUMS has more than ${maxBytes} bytes` }
        : await verify(ctx, { name: signedDocument, bytes: sums }, signature, trust, origin);
    signatures.push({ file, method: id, ...withStatedSigner(verdict, origin) });
  }
  for (const { signature = '' } of listStated(metadata)) {
    if (!(await isFile(signature)))
      faults.push(
        toFault('document-signature-missing', signature, 'metadata.json lists it, but it does not exist'),
      );
  }
  return { signatures, faults: [...faults, ...signatures.flatMap(toFaults)] };
}

/** The fault of a release whose publisher was not confirmed although that was required. */
export function findMissingConfirmation(signatures: readonly DocumentSignature[]): Diagnostic[] {
  if (signatures.some(({ is }) => is === 'confirmed') && signatures.every(({ is }) => is !== 'wrong'))
    return [];
  const found = signatures.map((one) =>
    one.is === 'self-stated'
      ? `${one.file}: ${one.by}, but ${one.why}`
      : `${one.file}: ${'why' in one ? one.why : ''}`,
  );
  const message =
    found.length === 0
      ? 'a signature is required, and none is beside it: an attacker who can replace the files can replace the sums too'
      : `a signature is required, and none was confirmed (${found.join('; ')})`;
  return [toFault('release-not-signed', signedDocument, message)];
}

/** What the signatures of SHA256SUMS prove, in sentences for people. */
export function toSignatureStatement(signatures: readonly DocumentSignature[]): string[] {
  return signatures.map((one) => {
    if (one.is === 'confirmed')
      return `${one.file}: SHA256SUMS, and through it every file that it lists, is signed by ${one.by}, as you asked.`;
    if (one.is === 'self-stated')
      return `${one.file}: SHA256SUMS is signed by ${one.by}: ${one.why}. Compare it with what the publisher says elsewhere.`;
    if (one.is === 'wrong') return `${one.file}: wrong: ${one.why}.`;
    return `${one.file}: not checked: ${one.why}.`;
  });
}
