import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { toFault } from '../content.ts';
import { isSignaturePackets } from '../linux/signature-packets.ts';
import { type HeaderValues, readNumbers, readTexts } from './header.ts';
import { digestOf, type OpenRpm } from './open.ts';
import type { PayloadFacts } from './payload.ts';
import { headerSignatureTags, signatureTags, tags } from './tags.ts';

type Expected = readonly [tag: number, what: string, value: string | number];

const stated = (values: HeaderValues, tag: number, isText: boolean): string =>
  (isText ? readTexts(values, tag) : readNumbers(values, tag)).join();

/** What the signature header must state about the header and the payload. */
function planSignature(rpm: OpenRpm, payload: PayloadFacts): Expected[] {
  const rest = rpm.size - rpm.payloadAt + rpm.headerBytes.length;
  return [
    [signatureTags.sha1, 'SHA-1 of the header', digestOf('sha1', rpm.headerBytes)],
    [signatureTags.sha256, 'SHA-256 of the header', digestOf('sha256', rpm.headerBytes)],
    [signatureTags.sha3, 'SHA3-256 of the header', digestOf('sha3-256', rpm.headerBytes)],
    [signatureTags.size, 'size', rest],
    [signatureTags.longSize, 'size', rest],
    [signatureTags.payloadSize, 'size of the payload', payload.size],
    [signatureTags.longPayloadSize, 'size of the payload', payload.size],
  ];
}

/** What the header must state about the payload. */
function planHeader(rpm: OpenRpm, { size, packed, unpacked }: PayloadFacts): Expected[] {
  return [
    [tags.payloadDigest, 'SHA-256 of the payload', packed.sha256],
    [tags.payloadDigestUnpacked, 'SHA-256 of the unpacked payload', unpacked.sha256],
    [tags.payloadSha512, 'SHA-512 of the payload', packed.sha512],
    [tags.payloadSha512Unpacked, 'SHA-512 of the unpacked payload', unpacked.sha512],
    [tags.payloadSha3, 'SHA3-256 of the payload', packed['sha3-256']],
    [tags.payloadSha3Unpacked, 'SHA3-256 of the unpacked payload', unpacked['sha3-256']],
    [tags.archiveSize, 'size of the payload', size],
    [tags.payloadSizeUnpacked, 'size of the unpacked payload', size],
    [tags.payloadSize, 'size of the payload', rpm.size - rpm.payloadAt],
  ];
}

function findDifferences(values: HeaderValues, expected: readonly Expected[]): string[] {
  return expected.flatMap(([tag, what, value]) =>
    !values.has(tag) || stated(values, tag, typeof value === 'string') === String(value)
      ? []
      : [`its ${what} is ${value}, which is not what it states`],
  );
}

function findSignatureFaults({ signature }: OpenRpm, payload: PayloadFacts): string[] {
  const known: ReadonlySet<number> = new Set([...Object.values(signatureTags), ...headerSignatureTags]);
  const others = [...signature.keys()].filter((tag) => !known.has(tag));
  const md5 = signature.get(signatureTags.md5);
  const signatures = headerSignatureTags.filter((tag) => signature.has(tag));
  const reserved = signature.get(signatureTags.reserved)?.bytes ?? new Uint8Array();
  return [
    ...signatures
      .filter((tag) => !isSignaturePackets(signature.get(tag)?.bytes ?? new Uint8Array()))
      .map((tag) => `the value ${tag} of its signature header is not a signature`),
    ...others.map((tag) => `its signature header has the value ${tag}, which this version cannot check`),
    ...(md5 === undefined || Buffer.from(md5.bytes).toString('hex') === payload.md5
      ? []
      : [`its MD5 is ${payload.md5}, which is not what it states`]),
    ...(reserved.every((byte) => byte === 0) ? [] : ['the room for a signature is not empty']),
  ];
}

/**
 * Faults of the digests and sizes that a package states about itself, and what its signature header has besides: a package always states the
 * SHA-256 of its header, and its header that of the payload.
 */
export function findDigestFaults(name: string, rpm: OpenRpm, payload: PayloadFacts): Diagnostic[] {
  const missing = [
    ...(rpm.signature.has(signatureTags.sha256) ? [] : ['SHA-256 of the header']),
    ...(rpm.header.has(tags.payloadDigest) ? [] : ['SHA-256 of the payload']),
  ];
  return [
    ...findSignatureFaults(rpm, payload),
    ...missing.map((what) => `it does not state the ${what}`),
    ...findDifferences(rpm.signature, planSignature(rpm, payload)),
    ...findDifferences(rpm.header, planHeader(rpm, payload)),
  ].map((message) => toFault('rpm-digest-mismatch', name, message));
}
