import type { FileSystem } from '../../ports.ts';

/** A part of a text, which begins at a line of the file (from 1). */
export interface TextPiece {
  text: string;
  line: number;
}

/** Characters of a piece, and of the end of a piece that the next one begins with. The longest literal is a private key. */
const pieceLength = 1024 * 1024;
const overlap = 64 * 1024;

const countLines = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;

/** Begins at a line where there is one, so that the columns in the rest are those of the file. */
function toCut(text: string): number {
  const latest = text.length - overlap;
  const line = text.lastIndexOf('\n', latest) + 1;
  return line > latest - overlap ? line : latest;
}

/** A text file of any size in pieces that overlap; nothing for a binary file, one with a zero in its first 8 KiB. */
export async function* readPieces(fs: Pick<FileSystem, 'read'>, path: string): AsyncGenerator<TextPiece> {
  const decoder = new TextDecoder();
  let text = '';
  let line = 1;
  let isFirst = true;
  for await (const chunk of fs.read(path)) {
    if (isFirst && chunk.subarray(0, 8192).includes(0)) return;
    isFirst = false;
    text += decoder.decode(chunk, { stream: true });
    if (text.length < pieceLength + overlap) continue;
    yield { text, line };
    const cut = toCut(text);
    line += countLines(text.slice(0, cut));
    text = text.slice(cut);
  }
  text += decoder.decode();
  if (text !== '') yield { text, line };
}
