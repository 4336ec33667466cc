const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz._';

/** The first character of the name of a stream that holds the rows of a table. */
const tableMark = 0x4840;

/** The name of a stream in a package: what it holds, and whether that are the rows of a table. */
export interface StreamName {
  name: string;
  isTable: boolean;
}

/** A name as the directory of a package has it, where one character stands for two. */
export function decodeStreamName(encoded: string): StreamName {
  const isTable = encoded.charCodeAt(0) === tableMark;
  let name = '';
  for (const character of isTable ? encoded.slice(1) : encoded) {
    const code = character.charCodeAt(0);
    if (code >= 0x3800 && code < 0x4800)
      name += `${alphabet[(code - 0x3800) & 0x3f]}${alphabet[(code - 0x3800) >> 6]}`;
    else if (code >= 0x4800 && code < 0x4840) name += alphabet[code - 0x4800];
    else name += character;
  }
  return { name, isTable };
}
