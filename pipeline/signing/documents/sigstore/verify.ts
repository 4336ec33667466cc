import { type Bundle, bundleFromJSON, bundleToJSON } from '@sigstore/bundle';
import { decodeUtf8 } from '../../../shared/document/read-json.ts';
import type {
  DocumentTrust,
  KeylessPolicy,
  SignedDocument,
  StatedOrigin,
  Verdict,
} from '../document-signer.ts';
import { type CertificateIdentity, findIdentityFault } from './policy.ts';
import { publicTrustedRoot } from './public-trusted-root.ts';
import { parseTrustedRoots } from './trusted-root.ts';
import { findUnsignedChange } from './unsigned-parts.ts';
import { verifyBundle } from './verify-bundle.ts';

const wrong = (error: unknown): Verdict => ({
  is: 'wrong',
  why: error instanceof Error ? error.message : String(error),
});

/** The only form in which this product writes a bundle: what is not signed in it cannot be changed unseen. */
export const formatBundle = (bundle: Bundle): string => `${JSON.stringify(bundleToJSON(bundle))}\n`;

function judgeIdentity(
  identity: CertificateIdentity,
  policy: KeylessPolicy | undefined,
  { repository }: StatedOrigin,
): Verdict {
  const by = `${identity.subject} (${identity.issuer})`;
  if (policy !== undefined) {
    const fault = findIdentityFault(identity, policy);
    return fault === undefined ? { is: 'confirmed', by } : { is: 'wrong', why: fault };
  }
  const hint = 'no identity was given to compare it with';
  if (repository === undefined) return { is: 'self-stated', by, why: hint };
  const fault = findIdentityFault(identity, { repository });
  if (fault !== undefined) return { is: 'wrong', why: `${fault}, which metadata.json states` };
  return {
    is: 'self-stated',
    by,
    why: `${hint}; it is a workflow of the repository that metadata.json states`,
  };
}

/** Judges a bundle over a document. */
export function verifySigstore(
  document: SignedDocument,
  file: Uint8Array,
  trust: DocumentTrust,
  stated: StatedOrigin,
): Verdict {
  const roots = parseTrustedRoots(trust.trustedRoot ?? publicTrustedRoot);
  try {
    const text = decodeUtf8(file, 'the bundle');
    const json: unknown = JSON.parse(text);
    const signer = verifyBundle(document.bytes, json, roots, trust.publicKeys);
    if (stated.listed !== undefined) {
      const bundle = bundleFromJSON(json);
      const change = findUnsignedChange(bundle);
      if (change !== undefined) return wrong(change);
      if (text !== formatBundle(bundle)) return wrong('it has bytes that are not signed');
    }
    if (signer.kind === 'key') return { is: 'confirmed', by: 'the key that was given' };
    return judgeIdentity(signer.identity, trust.keyless, stated);
  } catch (error) {
    return wrong(error);
  }
}
