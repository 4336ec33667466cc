import fc from 'fast-check';

/** Pieces of text that parsers treat in a special way. */
export const specialPieces: readonly string[] = [
  ...[
    '"',
    "'",
    '`',
    '\\',
    '\\"',
    '$',
    '${',
    '}',
    '{',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '|',
    '&',
    '&&',
    ';',
    '!',
    '?',
    '*',
    '~',
  ],
  ...[
    '/',
    '//',
    '/*',
    '*/',
    '--',
    '#',
    ':',
    '=',
    ',',
    '.',
    '..',
    '../',
    '@',
    '%',
    '%00',
    '%2e',
    '^',
    '+',
    '-',
    '_',
  ],
  ...[
    '\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '\0',
    '\u001b[',
    '\u0085',
    '\u2028',
    '\u202e',
    '\ufeff',
    '\ufffd',
    '\ud800',
    '\udc00',
    '\u{1f600}',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'null',
    'true',
    'NaN',
    '-0',
    '-1',
    '1e999',
    '0x10',
    '9007199254740993',
    '4294967296',
  ],
  ...[
    '<<EOF\n',
    '$$',
    '$a$',
    '\\.',
    'é',
    '日本',
    '&a ',
    '*a',
    '- ',
    '? ',
    '|\n',
    'a'.repeat(300),
    '('.repeat(60),
    '['.repeat(200),
  ],
];

type Edit = readonly [kind: number, at: number, value: number];

const edits = fc.array(fc.tuple(fc.nat(7), fc.nat(1_000_000), fc.nat(1_000_000)), {
  minLength: 0,
  maxLength: 8,
});

function applyEdit(
  text: string,
  [kind, place, value]: Edit,
  seeds: readonly string[],
  pieces: readonly string[],
): string {
  const at = place % (text.length + 1);
  const piece = pieces[value % pieces.length] ?? '';
  const end = at + (value % 16) + 1;
  switch (kind) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1:
      return text.slice(0, at) + text.slice(at, end).repeat((value % 5) + 1) + text.slice(end);
    case 2:
      return text.slice(0, at) + String.fromCharCode(value % 0x250) + text.slice(at + 1);
    case 3:
      return text.slice(0, at);
    case 4: {
      const other = seeds[value % seeds.length] ?? '';
      return text.slice(0, at) + other.slice(place % (other.length + 1));
    }
    case 5:
      return text.slice(0, at) + piece + text.slice(end);
    case 6:
      return text.slice(0, at) + piece.repeat((place % 40) + 1) + text.slice(at);
    default:
      return text.slice(0, at) + piece + text.slice(at);
  }
}

const longest = 20_000;

/** Texts that differ from one of the seeds in up to eight edits: most of them reach the code behind the first check of a parser. */
export function mutatedText(
  seeds: readonly string[],
  pieces: readonly string[] = specialPieces,
): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(seeds.length - 1), edits)
    .map(([seed, list]) =>
      list.reduce((text, edit) => applyEdit(text, edit, seeds, pieces).slice(0, longest), seeds[seed] ?? ''),
    );
}

const specialBytes = [0, 1, 0x7f, 0x80, 0xff, 0x20, 0x2f, 0x30, 0x37, 0x4c, 0x78];

function applyByteEdit(bytes: Buffer, [kind, place, value]: Edit, seeds: readonly Buffer[]): Buffer {
  const at = place % (bytes.length + 1);
  const end = Math.min(bytes.length, at + (value % 64) + 1);
  const special = specialBytes[value % specialBytes.length] ?? 0;
  switch (kind) {
    case 0:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]);
    case 1:
      return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at, end), bytes.subarray(end)]);
    case 2:
      return bytes.subarray(0, at);
    case 3: {
      const other = seeds[value % seeds.length] ?? bytes;
      return Buffer.concat([bytes.subarray(0, at), other.subarray(place % (other.length + 1))]);
    }
    case 4:
      return Buffer.from(bytes).fill(special, at, end);
    case 5: {
      const copy = Buffer.from(bytes);
      if (at + 4 <= copy.length) copy.writeUInt32LE((value * 2_654_435_761) % 2 ** 32, at);
      return copy;
    }
    default: {
      const copy = Buffer.from(bytes);
      if (at < copy.length) copy[at] = kind === 6 ? (copy[at] ?? 0) ^ (1 << (value % 8)) : special;
      return copy;
    }
  }
}

/** Bytes that differ from one of the seeds in up to eight edits. */
export function mutatedBytes(seeds: readonly Buffer[]): fc.Arbitrary<Buffer> {
  return fc
    .tuple(fc.nat(seeds.length - 1), edits)
    .map(([seed, list]) =>
      list.reduce((bytes, edit) => applyByteEdit(bytes, edit, seeds), seeds[seed] ?? Buffer.alloc(0)),
    );
}
