import { type Bundle, BUNDLE_V02_MEDIA_TYPE, BUNDLE_V03_MEDIA_TYPE } from '@sigstore/bundle';
import * as z from 'zod';

type Entry = Bundle['verificationMaterial']['tlogEntries'][number];

const entrySchema = z.looseObject({
  spec: z.looseObject({ signature: z.looseObject({ publicKey: z.looseObject({ content: z.string() }) }) }),
});

/** The certificate in PEM that the log has entered with a signature; undefined for an entry of another kind. */
function readLoggedCertificate({ kindVersion, canonicalizedBody }: Entry): string | undefined {
  if (kindVersion.kind !== 'hashedrekord' || kindVersion.version !== '0.0.1') return undefined;
  const body: unknown = JSON.parse(canonicalizedBody.toString('utf8'));
  const { content } = entrySchema.parse(body).spec.signature.publicKey;
  return Buffer.from(content, 'base64').toString('latin1');
}

const toDer = (pem: string) => Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');

/** A checkpoint begins with the origin of the log, the number of its entries and its root. https://c2sp.org/tlog-checkpoint */
function isOfCheckpoint({ inclusionProof: proof }: Entry): boolean {
  if (proof?.checkpoint === undefined) return true;
  const { envelope } = proof.checkpoint;
  const [, size, root] = envelope.split('\n');
  const lines = /\n\n((?:\u2014 \S+ \S+\n)+)$/.exec(envelope)?.[1]?.trimEnd().split('\n') ?? [];
  const isCanonical = lines.every((line) => {
    const text = line.split(' ')[2] ?? '';
    return Buffer.from(text, 'base64').toString('base64') === text;
  });
  return (
    lines.length > 0 && isCanonical && proof.treeSize === size && proof.rootHash.toString('base64') === root
  );
}

/**
 * What was changed in a bundle that is valid all the same: the proof of its entry repeats what its checkpoint signs, and its certificate has
 * parts that nothing signs but the entry. Undefined when nothing was.
 */
export function findUnsignedChange(bundle: Bundle): string | undefined {
  const { content, tlogEntries } = bundle.verificationMaterial;
  const expected = content.$case === 'certificate' ? BUNDLE_V03_MEDIA_TYPE : BUNDLE_V02_MEDIA_TYPE;
  if (bundle.mediaType !== expected) return `its media type is ${bundle.mediaType}`;
  const certificate =
    content.$case === 'certificate'
      ? content.certificate
      : content.$case === 'x509CertificateChain'
        ? content.x509CertificateChain.certificates[0]
        : undefined;
  for (const entry of tlogEntries) {
    if (!isOfCheckpoint(entry)) return 'the proof of its entry does not repeat its checkpoint';
    const logged = readLoggedCertificate(entry);
    if (logged !== undefined && certificate !== undefined && !toDer(logged).equals(certificate.rawBytes))
      return 'its certificate is not the one that the log has entered';
  }
  return undefined;
}
