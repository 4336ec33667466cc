import { BUNDLE_V03_MEDIA_TYPE, type Bundle, bundleToJSON } from '@sigstore/bundle';
import { PipelineError } from '../../../errors.ts';
import type { KeylessIdentity, SignedDocument } from '../document-signer.ts';
import { formatBundle } from './verify.ts';

/** The public Sigstore. */
const publicFulcio = 'https://fulcio.sigstore.dev';
const publicRekor = 'https://rekor.sigstore.dev';

const patience = { timeout: 30_000, retry: { retries: 3 } };

/** The newest form of a bundle has the certificate of the signer alone: every reader has those above it in its trusted root. */
function withOneCertificate(bundle: Bundle): Bundle {
  const { content, tlogEntries } = bundle.verificationMaterial;
  const certificate =
    content.$case === 'x509CertificateChain' ? content.x509CertificateChain.certificates[0] : undefined;
  // This form has a proof in each entry; a log that gives none is not of this kind.
  if (certificate === undefined || tlogEntries.some(({ inclusionProof }) => inclusionProof === undefined))
    return bundle;
  return {
    ...bundle,
    mediaType: BUNDLE_V03_MEDIA_TYPE,
    verificationMaterial: { ...bundle.verificationMaterial, content: { $case: 'certificate', certificate } },
  };
}

/**
 * Signs a document with a key that is thrown away and a certificate of ten minutes, and enters the signature in a transparency log. The
 * library makes its own requests to the addresses of the identity.
 * @throws {PipelineError} document-signing-failed (environment)
 */
export async function signKeyless(identity: KeylessIdentity, document: SignedDocument): Promise<string> {
  const { fetchToken, fulcio = publicFulcio, rekor = publicRekor, timestamp } = identity;
  const { FulcioSigner, MessageSignatureBundleBuilder, RekorWitness, TSAWitness } = await import(
    '@sigstore/sign'
  );
  const stamps = timestamp === undefined ? [] : [new TSAWitness({ tsaBaseURL: timestamp, ...patience })];
  try {
    const builder = new MessageSignatureBundleBuilder({
      signer: new FulcioSigner({
        fulcioBaseURL: fulcio,
        identityProvider: { getToken: fetchToken },
        ...patience,
      }),
      witnesses: [new RekorWitness({ rekorBaseURL: rekor, ...patience }), ...stamps],
    });
    const bundle = await builder.create({ data: Buffer.from(document.bytes) });
    return formatBundle(bundleToJSON(withOneCertificate(bundle)));
  } catch (error) {
    if (error instanceof PipelineError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new PipelineError({
      code: 'document-signing-failed',
      blame: 'environment',
      message: `${document.name} cannot be signed without a key: ${reason}`,
      remedy: `check that ${fulcio} and ${rekor} can be reached, and that the token of the identity is for the audience sigstore`,
      cause: error,
    });
  }
}
