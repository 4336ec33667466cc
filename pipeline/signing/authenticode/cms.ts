import { createHash, verify, X509Certificate } from 'node:crypto';
import {
  contextTag,
  type DerElement,
  expectTag,
  integerTag,
  octetsTag,
  oidTag,
  readElement,
  readElements,
  readOid,
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
  readOid(
    expectTag(readElements(expectTag(sequence, sequenceTag, 'algorithm').content)[0], oidTag, 'algorithm')
      .content,
  );

/** The values of attributes by type. */
function readAttributes(set: DerElement | undefined): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (const attribute of set === undefined ? [] : readElements(set.content)) {
    const [type, values] = readElements(attribute.content);
    if (type !== undefined && values !== undefined) found.set(readOid(type.content), values.content);
  }
  return found;
}

const withoutZeros = (hex: string) => hex.toLowerCase().replace(/^(?:00)+(?=..)/, '');

/** The certificate whose issuer and serial number a signer names. */
function findCertificate(
  certificates: readonly X509Certificate[],
  signer: DerElement | undefined,
): X509Certificate {
  const [issuer, serial] = readElements(expectTag(signer, sequenceTag, 'name of its signer').content);
  const wanted = Buffer.from(expectTag(serial, integerTag, 'number of its certificate').content).toString(
    'hex',
  );
  for (const found of certificates) {
    const parts = readElements(readElement(readElement(found.raw).content).content);
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
  /** What was signed, without the tag and length of its outermost element. */
  content: Uint8Array;
  signature: Uint8Array;
  /** Attributes that were added after it was signed, by type. */
  unsigned: Map<string, Uint8Array>;
}

/** A PKCS #7 signature of one signer. https://www.rfc-editor.org/rfc/rfc5652 */
function readSignature(der: Uint8Array): ReadSignature {
  const [type, wrapped] = readElements(expectTag(readElement(der), sequenceTag, 'content').content);
  if (type === undefined || readOid(type.content) !== signedDataOid)
    throw new Error('it is not a signature of PKCS #7');
  const outer = readElement(expectTag(wrapped, contextTag(0), 'content').content);
  const parts = readElements(expectTag(outer, sequenceTag, 'content').content);
  const [, explicit] = readElements(expectTag(parts[2], sequenceTag, 'content').content);
  const content = readElement(expectTag(explicit, contextTag(0), 'content').content).content;
  const signers = readElements(expectTag(parts.at(-1), setTag, 'signer').content);
  const [, name, digest, ...rest] = readElements(expectTag(signers[0], sequenceTag, 'signer').content);
  const list = byTag(parts, contextTag(0))?.content ?? new Uint8Array();
  const certificates = readElements(list).map(({ bytes }) => new X509Certificate(bytes));
  const certificate = findCertificate(certificates, name);
  const attributes = expectTag(rest[0], contextTag(0), 'signed attributes');
  const signature = expectTag(byTag(rest, octetsTag), octetsTag, 'signature').content;
  const algorithm = digests[oidOf(digest)];
  return {
    certificate,
    isGenuine:
      algorithm !== undefined &&
      areConsistent(certificates) &&
      isGenuine({ content, algorithm, attributes, signature, certificate }),
    content,
    signature,
    unsigned: readAttributes(byTag(rest, contextTag(1))),
  };
}

/** Whether a time stamp is of a signature, and its own key made it. https://www.rfc-editor.org/rfc/rfc3161#section-2.4.2 */
function isStampOf(token: Uint8Array, signature: Uint8Array): boolean {
  const { isGenuine: isOwn, content } = readSignature(token);
  const [, , imprint] = readElements(
    expectTag(readElement(content), sequenceTag, 'content of its time stamp').content,
  );
  const [algorithm, digest] = readElements(
    expectTag(imprint, sequenceTag, 'digest in its time stamp').content,
  );
  const name = digests[oidOf(algorithm)];
  if (!isOwn || name === undefined || digest === undefined) return false;
  return createHash(name).update(signature).digest().equals(digest.content);
}

/**
 * Reads a PKCS #7 signature of one signer, as Authenticode has it.
 * @throws {Error} with the reader's words for bytes that are no signature
 */
export function readSignedMessage(der: Uint8Array): SignedMessage {
  const { certificate, isGenuine: isOwn, signature, unsigned } = readSignature(der);
  const tokens = [...unsigned].flatMap(([oid, value]) => (timestampOids.has(oid) ? [value] : []));
  return {
    certificate,
    isGenuine: isOwn && tokens.every((token) => isStampOf(token, signature)),
    isTimestamped: tokens.length > 0,
  };
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
  if (stated === undefined || Buffer.compare(readElement(stated).content, actual) !== 0) return false;
  // RFC 5652, 5.4: the signature is over the attributes with the tag of a SET.
  const signed = Buffer.from(attributes.bytes);
  signed[0] = setTag;
  return verify(algorithm, signed, certificate.publicKey, signature);
}

/** `CN=…, O=…, C=…` of a subject as Node writes it, one part a line, the country first. */
export function toSubject(certificate: Pick<X509Certificate, 'subject'>): string {
  return certificate.subject.split('\n').reverse().join(', ');
}
