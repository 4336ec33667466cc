import { createHash, verify, X509Certificate } from 'node:crypto';
import {
  contextTag,
  type DerElement,
  expectTag,
  integerTag,
  octetsTag,
  readElement,
  sequenceTag,
  setTag,
} from './der.ts';

/** What a signature states, and whether the key of its certificate made it. Whether the certificate is trusted is another question. */
export interface SignedMessage {
  certificate: X509Certificate;
  /**
   * The key of the certificate signed the digest that the file has to have, its certificates sign each other, and its time stamp is of this
   * signature.
   */
  isGenuine: boolean;
  /** It has a time stamp (RFC 3161). */
  isTimestamped: boolean;
  /** The digest that the file has to have. @throws {Error} when the content of the signature has none that is known */
  readDigest(): { algorithm: string; value: Uint8Array };
}

const signedDataOid = '1.2.840.113549.1.7.2';
const messageDigestOid = '1.2.840.113549.1.9.4';
const timestampOids: ReadonlySet<string> = new Set([
  // Microsoft's attribute, and that of RFC 3161.
  '1.3.6.1.4.1.311.3.3.1',
  '1.2.840.113549.1.9.16.2.14',
]);
const digests: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

const byTag = (elements: readonly DerElement[], tag: number) => elements.find((one) => one.tag === tag);

const oidOf = (sequence: DerElement | undefined) =>
  expectTag(sequence, sequenceTag, 'algorithm').parts[0]?.oid ?? '';

/** The first value of each attribute, by type. */
function readAttributes(set: DerElement | undefined): Map<string, DerElement> {
  const found = new Map<string, DerElement>();
  for (const { parts } of set?.parts ?? []) {
    const [type, values] = parts;
    const value = values?.parts[0];
    if (type?.oid !== undefined && value !== undefined) found.set(type.oid, value);
  }
  return found;
}

const withoutZeros = (hex: string) => hex.toLowerCase().replace(/^(?:00)+(?=..)/, '');

/** The certificate whose issuer and serial number a signer names. */
function findCertificate(
  certificates: readonly X509Certificate[],
  signer: DerElement | undefined,
): X509Certificate {
  const [issuer, serial] = expectTag(signer, sequenceTag, 'name of its signer').parts;
  const wanted = Buffer.from(expectTag(serial, integerTag, 'number of its certificate').content).toString(
    'hex',
  );
  for (const found of certificates) {
    const parts = readElement(found.raw).parts[0]?.parts ?? [];
    // Serial number, algorithm and issuer; before them a version that can be left out.
    const named = parts.filter(({ tag }) => tag === sequenceTag)[1];
    const isIssued =
      named !== undefined && issuer !== undefined && Buffer.compare(named.bytes, issuer.bytes) === 0;
    if (isIssued && withoutZeros(found.serialNumber) === withoutZeros(wanted)) return found;
  }
  throw new Error('the signature has no certificate of its signer');
}

/** Each certificate whose issuer is beside it was signed by that issuer. */
function areConsistent(certificates: readonly X509Certificate[]): boolean {
  return certificates.every((one) => {
    const issuers = certificates.filter((other) => other.subject === one.issuer);
    return issuers.length === 0 || issuers.some(({ publicKey }) => one.verify(publicKey));
  });
}

interface ReadSignature {
  certificate: X509Certificate;
  isGenuine: boolean;
  /** What was signed. */
  content: DerElement;
  signature: Uint8Array;
  /** Attributes that were added after it was signed, by type. */
  unsigned: Map<string, DerElement>;
}

/** A PKCS #7 signature of one signer. https://www.rfc-editor.org/rfc/rfc5652 */
function readSignature(element: DerElement): ReadSignature {
  const [type, wrapped] = expectTag(element, sequenceTag, 'content').parts;
  if (type?.oid !== signedDataOid) throw new Error('it is not a signature of PKCS #7');
  const [outer] = expectTag(wrapped, contextTag(0), 'content').parts;
  const { parts } = expectTag(outer, sequenceTag, 'content');
  const [, explicit] = expectTag(parts[2], sequenceTag, 'content').parts;
  const [content] = expectTag(explicit, contextTag(0), 'content').parts;
  if (content === undefined) throw new Error('the signature has no content');
  const [signer] = expectTag(parts.at(-1), setTag, 'signer').parts;
  const [, name, digest, ...rest] = expectTag(signer, sequenceTag, 'signer').parts;
  const list = byTag(parts, contextTag(0))?.parts ?? [];
  const certificates = list.map(({ bytes }) => new X509Certificate(bytes));
  const certificate = findCertificate(certificates, name);
  const attributes = expectTag(rest[0], contextTag(0), 'signed attributes');
  const signature = expectTag(byTag(rest, octetsTag), octetsTag, 'signature').content;
  const algorithm = digests[oidOf(digest)];
  return {
    certificate,
    isGenuine:
      algorithm !== undefined &&
      areConsistent(certificates) &&
      isGenuine({ content: content.content, algorithm, attributes, signature, certificate }),
    content,
    signature,
    unsigned: readAttributes(byTag(rest, contextTag(1))),
  };
}

/** Whether a time stamp is of a signature, and its own key made it. https://www.rfc-editor.org/rfc/rfc3161#section-2.4.2 */
function isStampOf(token: DerElement, signature: Uint8Array): boolean {
  const { isGenuine: isOwn, content } = readSignature(token);
  const stamp = readElement(expectTag(content, octetsTag, 'content of its time stamp').content);
  const [, , imprint] = stamp.parts;
  const [algorithm, digest] = expectTag(imprint, sequenceTag, 'digest in its time stamp').parts;
  const name = digests[oidOf(algorithm)];
  if (!isOwn || name === undefined || digest === undefined) return false;
  return createHash(name).update(signature).digest().equals(digest.content);
}

/**
 * Reads a PKCS #7 signature of one signer, as Authenticode has it.
 * @throws {Error} with the reader's words for bytes that are not a signature
 */
export function readSignedMessage(der: Uint8Array): SignedMessage {
  const { certificate, isGenuine: isOwn, content, signature, unsigned } = readSignature(readElement(der));
  const tokens = [...unsigned].flatMap(([oid, value]) => (timestampOids.has(oid) ? [value] : []));
  return {
    certificate,
    isGenuine: isOwn && tokens.every((token) => isStampOf(token, signature)),
    isTimestamped: tokens.length > 0,
    readDigest: () => readIndirectDigest(content),
  };
}

/** The digest in an SpcIndirectDataContent. */
function readIndirectDigest(content: DerElement): { algorithm: string; value: Uint8Array } {
  const [algorithm, value] = expectTag(content.parts[1], sequenceTag, 'digest of a file').parts;
  const name = digests[oidOf(algorithm)];
  if (name === undefined) throw new Error('the signature has a digest of a file that is not known');
  return { algorithm: name, value: expectTag(value, octetsTag, 'digest of a file').content };
}

/** What the attributes state is the digest of the content, and the key signed the attributes. */
function isGenuine(parts: {
  content: Uint8Array;
  algorithm: string;
  attributes: DerElement;
  signature: Uint8Array;
  certificate: X509Certificate;
}): boolean {
  const { content, algorithm, attributes, signature, certificate } = parts;
  const stated = readAttributes(attributes).get(messageDigestOid);
  const actual = createHash(algorithm).update(content).digest();
  if (stated === undefined || Buffer.compare(stated.content, actual) !== 0) return false;
  // RFC 5652, 5.4: the signature is over the attributes with the tag of a SET.
  const signed = Buffer.from(attributes.bytes);
  signed[0] = setTag;
  return verify(algorithm, signed, certificate.publicKey, signature);
}

/** `CN=…, O=…, C=…` of a subject as Node writes it, one part a line, the country first. */
export function toSubject(certificate: Pick<X509Certificate, 'subject'>): string {
  return certificate.subject.split('\n').reverse().join(', ');
}
