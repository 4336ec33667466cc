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
  /** The key of the certificate signed the digest that the file has to have. */
  isGenuine: boolean;
  /** It has a time stamp of RFC 3161. */
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

/** The certificate whose issuer and serial number a signer names. */
function findCertificate(list: DerElement | undefined, signer: DerElement | undefined): X509Certificate {
  const [, serial] = readElements(expectTag(signer, sequenceTag, 'name of its signer').content);
  const wanted = Buffer.from(expectTag(serial, integerTag, 'number of its certificate').content)
    .toString('hex')
    .replace(/^(?:00)+(?=..)/, '');
  const issuer = readElements(signer?.content ?? new Uint8Array())[0]?.bytes;
  for (const { bytes } of list === undefined ? [] : readElements(list.content)) {
    const parts = readElements(readElement(readElement(bytes).content).content);
    const names = parts.filter(({ tag }) => tag === sequenceTag);
    const found = new X509Certificate(bytes);
    const number = found.serialNumber.toLowerCase().replace(/^(?:00)+(?=..)/, '');
    const isIssued =
      issuer !== undefined && names[1] !== undefined && Buffer.compare(names[1].bytes, issuer) === 0;
    if (number === wanted && isIssued) return found;
  }
  throw new Error('the signature has no certificate of its signer');
}

/**
 * Reads a PKCS #7 signature of one signer, as Authenticode has it. https://www.rfc-editor.org/rfc/rfc5652
 * @throws {Error} with the reader's words for bytes that are no signature
 */
export function readSignedMessage(der: Uint8Array): SignedMessage {
  const [type, wrapped] = readElements(expectTag(readElement(der), sequenceTag, 'content').content);
  if (type === undefined || readOid(type.content) !== signedDataOid)
    throw new Error('it is not a signature of PKCS #7');
  const outer = readElement(expectTag(wrapped, contextTag(0), 'content').content);
  const parts = readElements(expectTag(outer, sequenceTag, 'content').content);
  const [, , content] = parts;
  const signers = readElements(expectTag(parts.at(-1), setTag, 'signer').content);
  const [, name, digest, ...rest] = readElements(expectTag(signers[0], sequenceTag, 'signer').content);
  const certificate = findCertificate(byTag(parts, contextTag(0)), name);
  const algorithm = digests[oidOf(digest)];
  const attributes = expectTag(rest[0], contextTag(0), 'signed attributes');
  const signature = expectTag(byTag(rest, octetsTag), octetsTag, 'signature').content;
  const unsigned = readAttributes(byTag(rest, contextTag(1)));
  return {
    certificate,
    isGenuine:
      algorithm !== undefined && isGenuine({ content, algorithm, attributes, signature, certificate }),
    isTimestamped: [...unsigned.keys()].some((oid) => timestampOids.has(oid)),
  };
}

/** What the attributes state is the digest of the content, and the key signed the attributes. */
function isGenuine(parts: {
  content: DerElement | undefined;
  algorithm: string;
  attributes: DerElement;
  signature: Uint8Array;
  certificate: X509Certificate;
}): boolean {
  const { content, algorithm, attributes, signature, certificate } = parts;
  const [, explicit] = readElements(expectTag(content, sequenceTag, 'content').content);
  // The digest is that of the content without the tag and length of its outermost element.
  const inner = readElement(expectTag(explicit, contextTag(0), 'content').content).content;
  const stated = readAttributes(attributes).get(messageDigestOid);
  const actual = createHash(algorithm).update(inner).digest();
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
