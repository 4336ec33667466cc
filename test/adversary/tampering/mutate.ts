/** A change of the files of a release, with the files that it touches. */
export interface Change {
  what: string;
  touched: string[];
  /** New content by name; undefined removes the file. */
  files: Map<string, Buffer | undefined>;
}

/** Numbers from 0 up to and without `limit`, the same ones for the same seed. */
export function createRandom(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    // https://github.com/bryc/code/blob/master/jshash/PRNGs.md (mulberry32)
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

type Edit = (bytes: Buffer, random: (limit: number) => number) => [string, Buffer];

const edits: readonly Edit[] = [
  (bytes, random) => {
    const [at, bit] = [random(bytes.length), random(8)];
    const changed = Buffer.from(bytes);
    changed[at] = (bytes[at] ?? 0) ^ (1 << bit);
    return [`bit ${bit} of byte ${at} flipped`, changed];
  },
  (bytes, random) => {
    const at = random(bytes.length);
    const changed = Buffer.from(bytes);
    changed[at] = ((bytes[at] ?? 0) + 1 + random(255)) % 256;
    return [`byte ${at} is now ${changed[at]}`, changed];
  },
  (bytes, random) => {
    const end = random(bytes.length);
    return [`cut to ${end} bytes`, bytes.subarray(0, end)];
  },
  (bytes, random) => {
    const more = Buffer.from(Array.from({ length: 1 + random(16) }, () => random(256)));
    return [`${more.toString('hex')} appended`, Buffer.concat([bytes, more])];
  },
  (bytes, random) => {
    const at = random(bytes.length);
    return [`byte ${at} removed`, Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)])];
  },
  (bytes, random) => {
    const at = random(bytes.length + 1);
    const added = Buffer.from([[0x0a, 0x20, 0x00, random(256)][random(4)] ?? 0]);
    return [
      `${added.toString('hex')} inserted at ${at}`,
      Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at)]),
    ];
  },
];

/** Most changes are a flipped bit, which is the smallest one. */
export function editBytes(bytes: Buffer, random: (limit: number) => number): [string, Buffer] {
  const edit = edits[random(10) < 6 ? 0 : random(edits.length)] ?? edits[0];
  return edit?.(bytes, random) ?? ['nothing', bytes];
}

/** A change of one file, rarely an exchange of two or a removal. */
export function toChange(
  pristine: ReadonlyMap<string, Buffer>,
  name: string,
  random: (limit: number) => number,
): Change {
  const bytes = pristine.get(name) ?? Buffer.alloc(0);
  const kind = random(40);
  if (kind === 0) return { what: 'removed', touched: [name], files: new Map([[name, undefined]]) };
  const others = [...pristine.keys()].filter((other) => other !== name);
  const other = others[random(others.length)];
  if (kind === 1 && other !== undefined) {
    const files = new Map([
      [name, pristine.get(other)],
      [other, bytes],
    ]);
    return { what: `exchanged with ${other}`, touched: [name, other], files };
  }
  const [what, changed] = editBytes(bytes, random);
  return { what, touched: [name], files: new Map([[name, changed]]) };
}
