/** A file that a script extracts. */
export interface ExtractedFile {
  /** Folder and name, as the script has them; a variable is its number in braces, such as `{21}` for $INSTDIR. */
  folder: string;
  name: string;
  /** Where its block begins, from the start of the data. */
  at: number;
}

/** Bytes of an instruction: its number and six values. */
const instructionBytes = 28;
const setFolder = 11;
const extractFile = 20;

/** Bytes of an entry that names a part of the header, in a 64-bit installer. */
const partBytes = 12;
const instructionsPart = 2;
const stringsPart = 3;
const languagesPart = 4;

function readPart(header: Buffer, index: number): { at: number; count: number } {
  const start = 4 + index * partBytes;
  return { at: Number(header.readBigUInt64LE(start)), count: header.readUInt32LE(start + 8) };
}

/** A text of the header; codes 1 to 4 introduce a text of a language, a folder of the system, a variable and a plain character. */
function readText(strings: Buffer, index: number): string {
  let text = '';
  for (let at = index * 2; ; at += 2) {
    if (index < 0 || at + 2 > strings.length) throw new Error('a text of its script is broken');
    const code = strings.readUInt16LE(at);
    if (code === 0) return text;
    if (code > 4) {
      text += String.fromCharCode(code);
      continue;
    }
    at += 2;
    if (at + 2 > strings.length) throw new Error('a text of its script is broken');
    const value = strings.readUInt16LE(at);
    if (code === 4) text += String.fromCharCode(value);
    else text += `{${code === 3 ? '' : `${code}:`}${(value & 0x7f) | ((value & 0x7f00) >> 1)}}`;
  }
}

/**
 * The files that the script of an installer extracts, in its order. `header` is unpacked.
 * https://github.com/kichik/nsis/blob/v308/Source/exehead/fileform.h
 * @throws {Error} for a header that makensis does not write
 */
export function readScript(header: Buffer): ExtractedFile[] {
  if (header.length < 4 + 8 * partBytes) throw new Error('the parts of its script are broken');
  const instructions = readPart(header, instructionsPart);
  const strings = readPart(header, stringsPart);
  const languages = readPart(header, languagesPart);
  const end = instructions.at + instructions.count * instructionBytes;
  if (
    !(
      Number.isSafeInteger(end) &&
      end <= header.length &&
      strings.at <= languages.at &&
      languages.at <= header.length
    )
  )
    throw new Error('the parts of its script are broken');
  const texts = header.subarray(strings.at, languages.at);
  const files: ExtractedFile[] = [];
  let folder = '';
  for (let at = instructions.at; at < end; at += instructionBytes) {
    const value = (index: number) => header.readInt32LE(at + 4 + index * 4);
    const kind = header.readInt32LE(at);
    if (kind === setFolder && value(1) !== 0) folder = readText(texts, value(0));
    if (kind === extractFile) files.push({ folder, name: readText(texts, value(1)), at: value(2) });
  }
  return files;
}
