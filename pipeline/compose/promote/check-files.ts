import { join } from 'node:path/posix';
import type { ArtifactManifest } from '../../../schema/artifact-manifest.ts';
import type { PromotionCheck } from '../../../schema/promotion.ts';
import { PipelineError } from '../../errors.ts';
import type { StoredArtifact } from '../../release-ports.ts';
import { verifySigstore } from '../../signing/documents/sigstore/verify.ts';
import { refuse } from '../../stages/promote/request.ts';
import { readReleaseDocuments } from '../../stages/release/documents.ts';
import { verify } from '../../stages/release/verify.ts';
import type { PromoteContext, PromoteOptions } from './options.ts';

/** An attestation about SHA256SUMS, and through it about every file. @throws {PipelineError} release-invalid (input) */
async function checkAttestation(
  { fs }: Pick<PromoteContext, 'fs'>,
  { host, verify: { trust }, request, outDir }: PromoteOptions,
): Promise<PromotionCheck> {
  if (!request.requireAttestation)
    return { id: 'attestation', result: 'not-required', detail: 'not asked for' };
  const path = join(outDir, 'SHA256SUMS');
  const bytes = await fs.readBytes(path);
  const bundles = await host.listAttestations(await fs.sha256(path));
  const policy = { ...trust, keyless: trust.keyless ?? { repository: host.repositoryUrl } };
  const verdicts = bundles.map((bundle) =>
    verifySigstore({ name: 'SHA256SUMS', bytes }, Buffer.from(JSON.stringify(bundle)), policy, {
      repository: undefined,
      listed: undefined,
    }),
  );
  const confirmed = verdicts.find((one) => one.is === 'confirmed');
  if (confirmed?.is === 'confirmed')
    return { id: 'attestation', result: 'passed', detail: `SHA256SUMS is attested by ${confirmed.by}` };
  const why = verdicts.map((one) => ('why' in one ? one.why : one.is)).join('; ');
  throw refuse(
    'release-invalid',
    `no attestation about SHA256SUMS is confirmed${why === '' ? ': GitHub has none' : ` (${why})`}`,
    'let the job that merges the release run actions/attest on SHA256SUMS, with id-token: write and attestations: write',
  );
}

/**
 * Checks the files of the artifact as `verify` does. @throws {PipelineError} release-invalid (input) with every fault
 */
export async function checkFiles(
  ctx: PromoteContext,
  options: PromoteOptions,
  artifact: Pick<StoredArtifact, 'name'>,
): Promise<{ metadata: ArtifactManifest; checks: PromotionCheck[] }> {
  const { outDir } = options;
  const found = await ctx.log.group('verify', () => verify(ctx, outDir, options.verify));
  const faults = found.diagnostics.filter(({ severity }) => severity === 'error');
  const { metadata } = await readReleaseDocuments(ctx, outDir);
  if (faults.length > 0 || metadata === undefined)
    throw new PipelineError({
      code: 'release-invalid',
      blame: 'input',
      message: `the files of "${artifact.name}" have ${faults.length} faults: ${faults[0]?.file ?? ''}: ${faults[0]?.message ?? 'no metadata.json'}`,
      remedy: 'build the app again; nothing was published',
      diagnostics: found.diagnostics,
    });
  const signed = (found.signatures ?? []).map((one) => `${one.file}: ${'by' in one ? one.by : one.is}`);
  const signatures: PromotionCheck = options.verify.requireSignature
    ? { id: 'signatures', result: 'passed', detail: signed.join('; ') }
    : { id: 'signatures', result: 'not-required', detail: signed.join('; ') || 'SHA256SUMS is not signed' };
  return {
    metadata,
    checks: [
      {
        id: 'verify',
        result: 'passed',
        detail: `${found.checked.length} files have the digests of SHA256SUMS and metadata.json, and the content of manifest.json`,
      },
      signatures,
      await checkAttestation(ctx, options),
    ],
  };
}
