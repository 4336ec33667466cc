import { createHash } from 'node:crypto';
import type { BuildContext } from '../../ports.ts';
import { readAtMost } from '../../shared/archive/chunks.ts';
import { type HeaderValues, introBytes, parseHeader, parseIntro } from './header.ts';
import { type Lead, leadBytes, parseLead } from './lead.ts';
import { signatureTags, tags } from './tags.ts';

/** A header of 100,000 files has about 20 MB. */
const maxHeaderBytes = 64 * 1024 * 1024;
/** Digests, and the room that rpmbuild leaves for a signature. */
const maxSignatureBytes = 64 * 1024;

/** The parts of a package before its payload. */
export interface OpenRpm {
  lead: Lead;
  signature: HeaderValues;
  header: HeaderValues;
  /** The bytes of the header, which digests cover. */
  headerBytes: Uint8Array;
  /** Where the payload begins; it ends with the file. */
  payloadAt: number;
  /** Bytes of the file. */
  size: number;
}

type Ports = Pick<BuildContext, 'fs'>;

async function readHeader(ctx: Ports, path: string, at: number, region: number, maxBytes: number) {
  const read = async (start: number, length: number): Promise<Uint8Array> => {
    const bytes = await readAtMost(ctx.fs.read(path, { start, end: start + length }), length, path);
    if (bytes.length !== length) throw new Error('the file ends in a header');
    return bytes;
  };
  const intro = await read(at, introBytes);
  const { entries, bytes: length } = parseIntro(intro, maxBytes);
  const bytes = await read(at + introBytes, length);
  return {
    values: parseHeader(bytes, entries, region),
    bytes: Buffer.concat([intro, bytes]),
    end: at + introBytes + length,
    read,
  };
}

/** Reads the lead, the signature header and the header of a package. @throws {Error} for the first byte that rpmbuild does not write */
export async function openRpm(ctx: Ports, path: string): Promise<OpenRpm> {
  const { size = 0 } = (await ctx.fs.stat(path)) ?? {};
  if (size < leadBytes + 2 * introBytes) throw new Error('it is too short for a package');
  const lead = parseLead(await readAtMost(ctx.fs.read(path, { start: 0, end: leadBytes }), leadBytes, path));
  const signature = await readHeader(ctx, path, leadBytes, signatureTags.region, maxSignatureBytes);
  const padding = (8 - (signature.end % 8)) % 8;
  if (padding > 0 && (await signature.read(signature.end, padding)).some((byte) => byte !== 0))
    throw new Error('the signature header is not filled with zeros');
  const header = await readHeader(ctx, path, signature.end + padding, tags.region, maxHeaderBytes);
  return {
    lead,
    signature: signature.values,
    header: header.values,
    headerBytes: header.bytes,
    payloadAt: header.end,
    size,
  };
}

/** Digest of bytes as lower-case hex. */
export const digestOf = (algorithm: 'sha1' | 'sha256' | 'sha3-256', bytes: Uint8Array): string =>
  createHash(algorithm).update(bytes).digest('hex');
