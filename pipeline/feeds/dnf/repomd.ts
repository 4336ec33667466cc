import { createHash } from 'node:crypto';
import { packText } from '../pack.ts';

/** A file of metadata. Its name has its digest, so that an older repomd.xml leads to older files. */
export interface DataFile {
  type: 'primary' | 'filelists' | 'other';
  path: string;
  packed: Uint8Array;
  text: string;
}

const digest = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

export function toDataFile(type: DataFile['type'], text: string): DataFile {
  const packed = packText(text);
  return { type, path: `repodata/${digest(packed)}-${type}.xml.gz`, packed, text };
}

function formatData({ type, path, packed, text }: DataFile, epoch: number): string {
  return [
    `  <data type="${type}">\n`,
    `    <checksum type="sha256">${digest(packed)}</checksum>\n`,
    `    <open-checksum type="sha256">${digest(text)}</open-checksum>\n`,
    `    <location href="${path}"/>\n`,
    `    <timestamp>${epoch}</timestamp>\n`,
    `    <size>${packed.length}</size>\n`,
    `    <open-size>${Buffer.byteLength(text)}</open-size>\n`,
    '  </data>\n',
  ].join('');
}

/** repomd.xml: the size and digest of each file of metadata. */
export function formatRepomd(data: readonly DataFile[], epoch: number): string {
  const names = 'xmlns="http://linux.duke.edu/metadata/repo" xmlns:rpm="http://linux.duke.edu/metadata/rpm"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<repomd ${names}>\n  <revision>${epoch}</revision>\n${data.map((one) => formatData(one, epoch)).join('')}</repomd>\n`;
}
