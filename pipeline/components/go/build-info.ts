/** A module that a Go program was built from. */
export interface GoModule {
  path: string;
  version: string;
  /** `h1:…`, the digest of go.sum; undefined for the main module and for a folder of the repository. */
  sum: string | undefined;
}

/** What the Go linker wrote into a program. */
export interface GoBuildInfo {
  /** Such as `go1.26.8`. */
  version: string;
  /** Import path of the main package. */
  path: string;
  /** The module of the program; undefined for one that was built outside of a module. */
  main: GoModule | undefined;
  /** The modules of its packages, each with its replacement in its place. */
  dependencies: GoModule[];
}

const magic = Buffer.from('\xff Go buildinf:', 'latin1');
const headerBytes = 32;
const alignment = 16;
/** Bit of the flags: both texts follow the header, each after its length. Go writes it since 1.18. */
const hasTexts = 0x2;
/** The linker puts the list of modules between two marks of 16 bytes. */
const markBytes = 16;
/** A longer list than any program has. */
const maxTextBytes = 16 * 1024 * 1024;

function readLength(bytes: Uint8Array, at: number): { value: number; next: number } | undefined {
  let value = 0;
  for (let index = 0; index < 5; index++) {
    const byte = bytes[at + index];
    if (byte === undefined) return undefined;
    value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return { value, next: at + index + 1 };
  }
  return undefined;
}

function readText(bytes: Uint8Array, at: number): { text: Uint8Array; next: number } | undefined {
  const length = readLength(bytes, at);
  if (length === undefined || length.value > maxTextBytes) return undefined;
  const end = length.next + length.value;
  return end > bytes.length ? undefined : { text: bytes.subarray(length.next, end), next: end };
}

function toModule(fields: readonly string[]): GoModule {
  const [path = '', version = '', sum = ''] = fields;
  return { path, version, sum: sum === '' ? undefined : sum };
}

/** Parses the text of `go version -m`: a line has a word and, after tabs, its values. */
export function parseModules(version: string, text: string): GoBuildInfo {
  const info: GoBuildInfo = { version, path: '', main: undefined, dependencies: [] };
  for (const line of text.split('\n')) {
    const [word, ...fields] = line.split('\t');
    if (word === 'path') info.path = fields[0] ?? '';
    if (word === 'mod') info.main = toModule(fields);
    if (word === 'dep') info.dependencies.push(toModule(fields));
    // The line after `dep` when the module was replaced.
    if (word === '=>') info.dependencies.splice(-1, 1, toModule(fields));
  }
  return info;
}

function parseAt(bytes: Uint8Array, at: number): GoBuildInfo | undefined {
  if (((bytes[at + magic.length + 1] ?? 0) & hasTexts) === 0) return undefined;
  const version = readText(bytes, at + headerBytes);
  const modules = version && readText(bytes, version.next);
  const name = version && new TextDecoder('latin1').decode(version.text);
  if (modules === undefined || name === undefined || !/^(?:go\d|devel)/.test(name)) return undefined;
  const marked = modules.text;
  const text = marked.length < 2 * markBytes ? new Uint8Array() : marked.subarray(markBytes, -markBytes);
  return parseModules(name, new TextDecoder().decode(text));
}

/**
 * Finds what the linker of Go 1.18 and later wrote into an ELF, PE or Mach-O file, whatever machine it is for; undefined for any other file.
 * The file is read once in chunks. `name` in the program's own data, such as that of a program that reads other programs, is not taken.
 */
export async function readGoBuildInfo(
  read: (start: number) => AsyncIterable<Uint8Array>,
): Promise<GoBuildInfo | undefined> {
  let start = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of read(0)) {
    const bytes = Buffer.concat([rest, chunk]);
    for (let at = bytes.indexOf(magic); at >= 0; at = bytes.indexOf(magic, at + 1)) {
      if ((start + at) % alignment !== 0) continue;
      const found = await parseFrom(read, start + at);
      if (found !== undefined) return found;
    }
    const kept = Math.min(bytes.length, magic.length - 1);
    start += bytes.length - kept;
    rest = bytes.subarray(bytes.length - kept);
  }
  return undefined;
}

/** Reads on from the header, further when the list is longer than what was read. */
async function parseFrom(
  read: (start: number) => AsyncIterable<Uint8Array>,
  at: number,
): Promise<GoBuildInfo | undefined> {
  let bytes: Buffer = Buffer.alloc(0);
  for await (const chunk of read(at)) {
    bytes = Buffer.concat([bytes, chunk]);
    const found = parseAt(bytes, 0);
    if (found !== undefined) return found;
    const isOther = bytes.length >= headerBytes && ((bytes[magic.length + 1] ?? 0) & hasTexts) === 0;
    if (isOther || bytes.length > maxTextBytes) return undefined;
  }
  return undefined;
}
