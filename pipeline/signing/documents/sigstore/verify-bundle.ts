import { createPublicKey } from 'node:crypto';
import { bundleFromJSON, isBundleWithDsseEnvelope } from '@sigstore/bundle';
import type { TrustedRoot } from '@sigstore/protobuf-specs';
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';
import type { CertificateIdentity } from './policy.ts';
import { findSubjectFault } from './subjects.ts';

/** Who made a valid bundle: the identity of a certificate, or the key that was given. */
export type BundleSigner = { kind: 'certificate'; identity: CertificateIdentity } | { kind: 'key' };

/** A log that a root does not have cannot be asked for; without logs an authority must have stamped the time. */
const toThresholds = ({ tlogs, ctlogs }: TrustedRoot) => ({
  tlogThreshold: tlogs.length > 0 ? 1 : 0,
  ctlogThreshold: ctlogs.length > 0 ? 1 : 0,
  timestampThreshold: 1,
});

function verifyWith(
  root: TrustedRoot,
  entity: ReturnType<typeof toSignedEntity>,
  publicKey: string | undefined,
): BundleSigner {
  const trust = toTrustMaterial(root, () => {
    if (publicKey === undefined) throw new Error('it was made with a key, and no public key was given');
    return { publicKey: createPublicKey(publicKey), validFor: () => true };
  });
  const { identity } = new Verifier(trust, toThresholds(root)).verify(entity);
  if (entity.key.$case === 'public-key') return { kind: 'key' };
  const { subjectAlternativeName: subject, extensions } = identity ?? {};
  if (subject === undefined || extensions?.issuer === undefined)
    throw new Error('its certificate names no identity or no issuer');
  return { kind: 'certificate', identity: { subject, issuer: extensions.issuer } };
}

/**
 * Verifies a bundle of Sigstore over these bytes, without a network: the certificate against each root, or the signature against each key,
 * its entry in a transparency log and its time. https://docs.sigstore.dev/about/bundle/
 * @throws {Error} with the fault of the first root and key
 */
export function verifyBundle(
  bytes: Uint8Array,
  json: unknown,
  roots: readonly TrustedRoot[],
  publicKeys: readonly string[],
): BundleSigner {
  const bundle = bundleFromJSON(json);
  const entity = toSignedEntity(bundle, Buffer.from(bytes));
  if (isBundleWithDsseEnvelope(bundle)) {
    const fault = findSubjectFault(bundle.content.dsseEnvelope, bytes);
    if (fault !== undefined) throw new Error(fault);
  }
  const keys = entity.key.$case === 'public-key' && publicKeys.length > 0 ? publicKeys : [undefined];
  const faults: unknown[] = [];
  for (const root of roots) {
    for (const key of keys) {
      try {
        return verifyWith(root, entity, key);
      } catch (error) {
        faults.push(error);
      }
    }
  }
  throw faults[0] ?? new Error('no trusted root was given');
}
