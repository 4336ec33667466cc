import type { DocumentSignature } from './check-document-signatures.ts';
import type { Proof } from './proof.ts';

const parts: Record<Proof['content'], (what: string) => string> = {
  'matches-manifest': (what) => `${what} is what manifest.json lists`,
  'self-consistent': (what) => `${what} was compared with nothing outside the installer`,
  differs: (what) => `${what} or another part of the installer has faults`,
  'not-checked': (what) => `${what} was not checked`,
};

const digests: Record<Proof['digest'], string> = {
  matches: 'has the digest that SHA256SUMS states',
  differs: 'does not have the digest that SHA256SUMS states',
  'not-stated': 'is compared with no SHA256SUMS',
};

function toSigner({ by, chain, timestamped }: Extract<Proof['signature'], { signed: true }>): string {
  const judged =
    chain === 'trusted'
      ? 'its certificate leads to a root that you gave'
      : chain === 'not-judged'
        ? 'whether its certificate is trusted was not judged: give its roots with --signing-roots, or ask the system that installs it'
        : 'the signature is of this file';
  const time = timestamped === false ? '; without a time stamp it ends with its certificate' : '';
  return `Signed by ${by}: ${judged}${time}.`;
}

function toOrigin({ signature, digest }: Proof, signatures: readonly DocumentSignature[]): string {
  if (signature.signed) return toSigner(signature);
  const confirmed = signatures.find(({ is }) => is === 'confirmed');
  if (confirmed?.is === 'confirmed' && digest === 'matches')
    return `Not signed itself (${signature.why}); its digest is in SHA256SUMS, which ${confirmed.by} has signed.`;
  const forged =
    digest === 'not-stated'
      ? 'a person who can change this file can make it pass'
      : 'a person who can write into this folder can change the installer and these documents so that they pass';
  return `Not signed (${signature.why}): ${forged}. Fetch it from a place that you trust.`;
}

/** What the check of an installer has proved and what not, in sentences for people. */
export function toStatement(proof: Proof, signatures: readonly DocumentSignature[]): string[] {
  const { name, content, beside, digest, manifest } = proof;
  return [
    `${name}: ${parts[content]('its payload')}; ${parts[beside]('what runs or steers its installation')}.`,
    `${name} ${digests[digest]}; manifest.json ${digests[manifest]}.`,
    toOrigin(proof, signatures),
  ];
}
