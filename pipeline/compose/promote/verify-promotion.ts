import { basename, dirname, join } from 'node:path/posix';
import { promotionSchema } from '../../../schema/promotion.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { BuildContext } from '../../ports.ts';
import type { Sum } from '../../shared/archive/sums.ts';
import { type DocumentFile, readDocument } from '../../shared/document/read-document.ts';
import { promotionName } from '../../shared/promotion-name.ts';
import type { DocumentTrust } from '../../signing/documents/document-signer.ts';
import { allDocumentSigners } from '../../signing/documents/registry.ts';
import { checkPromotion, describePromotion } from '../../stages/promote/check-promotion.ts';
import { readReleaseDocuments } from '../../stages/release/documents.ts';

type Ports = Pick<BuildContext, 'fs' | 'exec'>;

export interface VerifiedPromotion {
  diagnostics: Diagnostic[];
  statement: string[];
}

/** Bytes of a signature: a bundle of Sigstore has about 10 KB. */
const maxSignatureBytes = 1024 * 1024;

async function checkSignatures(
  ctx: Ports,
  { path, name }: DocumentFile,
  { trust, requireSignature }: { trust: DocumentTrust; requireSignature: boolean },
): Promise<VerifiedPromotion> {
  const found: VerifiedPromotion = { diagnostics: [], statement: [] };
  const document = { name: promotionName, bytes: await ctx.fs.readBytes(path) };
  let isConfirmed = false;
  const fault = (severity: Diagnostic['severity'], message: string, file: string) =>
    found.diagnostics.push({ severity, code: 'promotion-invalid', message, file });
  for (const { suffix, verify } of allDocumentSigners) {
    const file = `${basename(name)}${suffix}`;
    const at = join(dirname(path), `${basename(path)}${suffix}`);
    const { kind, size = 0 } = (await ctx.fs.stat(at)) ?? {};
    if (kind !== 'file') continue;
    const origin = { repository: undefined, listed: undefined };
    const verdict =
      size > maxSignatureBytes
        ? ({ is: 'wrong', why: `it has ${size} bytes` } as const)
        : await verify(ctx, document, await ctx.fs.readBytes(at), trust, origin);
    if (verdict.is === 'wrong') fault('error', `${file} is not a signature of it: ${verdict.why}`, file);
    if (verdict.is === 'not-judged') fault('warning', `${file} was not checked: ${verdict.why}`, file);
    if (verdict.is === 'confirmed') isConfirmed = true;
    if ('by' in verdict) found.statement.push(`${promotionName} is signed by ${verdict.by}.`);
  }
  if (requireSignature && !isConfirmed)
    fault('error', 'no signature of it is of a key or identity that is given', name);
  return found;
}

/**
 * Checks the chain run -> artifact -> release -> public address of a promotion against a folder with files of the release, without a network.
 * @throws {PipelineError} document-invalid (input) when promotion.json cannot be read
 */
export async function verifyPromotion(
  ctx: Ports,
  file: DocumentFile,
  dir: string,
  trusted: { trust: DocumentTrust; requireSignature: boolean },
): Promise<VerifiedPromotion> {
  const remedy = 'fetch it again from the release';
  const { value: promotion } = await readDocument(ctx.fs, file, promotionSchema, remedy);
  const present: Sum[] = [];
  for (const name of await ctx.fs.list(dir)) {
    if (!name.startsWith(promotionName)) present.push({ name, sha256: await ctx.fs.sha256(join(dir, name)) });
  }
  const { metadata } = await readReleaseDocuments(ctx, dir);
  const signed = await checkSignatures(ctx, file, trusted);
  return {
    diagnostics: [...checkPromotion(promotion, { present, metadata }), ...signed.diagnostics],
    statement: [...describePromotion(promotion), ...signed.statement],
  };
}
