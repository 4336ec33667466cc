import { createHash } from 'node:crypto';
import type { FileSystem } from '../../ports.ts';
import { readAtMost } from '../../shared/archive/chunks.ts';
import { inflateExactly } from '../../shared/archive/inflate-exactly.ts';
import { maxTrailerBytes, parseTicketTrailer } from './ticket-trailer.ts';
import { digestBytes, headBytes, magic } from './xar.ts';
import { findChild, parseXml, type XmlElement } from './xml.ts';

/** Bytes of the table of contents of a package, which has five files and, when it is signed, its certificates. */
const maxTocBytes = 1024 * 1024;

/** A file of an archive: where it is and what its digest is. */
export interface XarMember {
  /** Names of its folders and its own, with slashes. */
  path: string;
  /** Absolute in the file. */
  start: number;
  size: number;
  sha1: string;
}

export interface OpenXar {
  members: XarMember[];
  /** Whether the table names a signature. */
  isSigned: boolean;
  /** SHA-1 of the table of contents. */
  digest: Buffer;
  hasTicket: boolean;
}

function parseSize(text: string | undefined): number {
  if (text === undefined || !/^\d{1,15}$/.test(text))
    throw new Error(`the table of contents has the number ${text}`);
  return Number(text);
}

const textOf = (element: XmlElement, name: string): string | undefined =>
  findChild(element, name)?.text.trim();

function parseData(data: XmlElement, path: string, heap: number): XarMember {
  const [length, size] = ['length', 'size'].map((name) => parseSize(textOf(data, name)));
  const encoding = findChild(data, 'encoding')?.attributes.get('style');
  const checksum = findChild(data, 'archived-checksum');
  const sha1 = checksum?.text.trim() ?? '';
  if (encoding !== 'application/octet-stream' || length !== size)
    throw new Error(`${path} is compressed in the archive itself`);
  if (checksum?.attributes.get('style') !== 'sha1' || !/^[0-9a-f]{40}$/.test(sha1))
    throw new Error(`${path} has no SHA-1`);
  return { path, start: heap + parseSize(textOf(data, 'offset')), size: length ?? 0, sha1 };
}

function* listMembers(parent: XmlElement, folder: string, heap: number): Generator<XarMember> {
  for (const file of parent.children.filter(({ name }) => name === 'file')) {
    const name = textOf(file, 'name') ?? '';
    const type = textOf(file, 'type');
    const data = findChild(file, 'data');
    if (!/^[\w.-]+$/.test(name) || name.startsWith('.'))
      throw new Error(`the archive has a file with the name ${JSON.stringify(name)}`);
    const path = `${folder}${name}`;
    if (type === 'directory' && data === undefined) yield* listMembers(file, `${path}/`, heap);
    else if (type === 'file' && data !== undefined) yield parseData(data, path, heap);
    else throw new Error(`${path} is neither a file nor a folder`);
  }
}

/** Where the content of the table's digest and of the signatures lies; the rest belongs to files. */
function listSpecial(toc: XmlElement, heap: number): { start: number; size: number }[] {
  return ['checksum', 'signature', 'x-signature'].flatMap((name) => {
    const element = findChild(toc, name);
    if (element === undefined) return [];
    return [{ start: heap + parseSize(textOf(element, 'offset')), size: parseSize(textOf(element, 'size')) }];
  });
}

/** Every byte after the table belongs to exactly one part. Returns where the last one ends. */
function assertNoGaps(parts: readonly { start: number; size: number }[], from: number): number {
  let at = from;
  for (const { start, size } of parts.filter((part) => part.size > 0).toSorted((a, b) => a.start - b.start)) {
    if (start !== at) throw new Error('the archive has bytes that belong to no file, or to two');
    at += size;
  }
  return at;
}

/**
 * Reads the table of contents of a XAR archive. @throws {Error} for a table that is not one of a package, a wrong digest of the table, and for
 * bytes of the file that belong to nothing
 */
export async function openXar(fs: Pick<FileSystem, 'read' | 'stat'>, path: string): Promise<OpenXar> {
  const { size = 0 } = (await fs.stat(path)) ?? {};
  const read = async (start: number, length: number): Promise<Buffer> => {
    const bytes = await readAtMost(fs.read(path, { start, end: start + length }), length, path);
    if (bytes.length !== length) throw new Error('the archive ends in its table of contents');
    return Buffer.from(bytes);
  };
  const head = await read(0, headBytes);
  const packed = Number(head.readBigUInt64BE(8));
  const unpacked = Number(head.readBigUInt64BE(16));
  if (
    head.toString('latin1', 0, 4) !== magic ||
    head.readUInt16BE(4) !== headBytes ||
    head.readUInt16BE(6) !== 1 ||
    head.readUInt32BE(24) !== 1
  )
    throw new Error('the head of the archive is not one of a package');
  if (packed > maxTocBytes || unpacked > maxTocBytes) throw new Error('the table of contents is too large');
  const bytes = await read(headBytes, packed);
  const heap = headBytes + packed;
  const xml = inflateExactly(bytes, unpacked, 'the table of contents');
  const root = parseXml(xml.toString('utf8'));
  const toc = findChild(root, 'toc');
  if (root.name !== 'xar' || toc === undefined) throw new Error('the archive has no table of contents');
  const checksum = findChild(toc, 'checksum');
  const special = listSpecial(toc, heap);
  if (
    checksum?.attributes.get('style') !== 'sha1' ||
    special[0]?.start !== heap ||
    special[0].size !== digestBytes
  )
    throw new Error('the table of contents has no digest');
  const digest = createHash('sha1').update(bytes).digest();
  if (!digest.equals(await read(heap, digestBytes)))
    throw new Error('the digest of the table of contents is another one');
  const members = [...listMembers(toc, '', heap)];
  if (new Set(members.map((one) => one.path)).size !== members.length)
    throw new Error('the archive has two files with one name');
  const end = assertNoGaps([...special, ...members], heap);
  if (end > size || size - end > maxTrailerBytes)
    throw new Error('the files of the archive do not end where it ends');
  const hasTicket = end < size;
  if (hasTicket) parseTicketTrailer(await read(end, size - end));
  return { members, isSigned: special.length > 1, digest, hasTicket };
}
