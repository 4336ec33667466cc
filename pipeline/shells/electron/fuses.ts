/** What stands in front of the fuses in a program of Electron. https://www.electronjs.org/docs/latest/tutorial/fuses */
const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'ascii');

/** The fuses in the order of their version 1. A program can have fewer, an older one, or more, which keep their state. */
const fuses = {
  runAsNode: false,
  cookieEncryption: true,
  nodeOptionsEnvironment: false,
  nodeInspectArguments: false,
  asarIntegrity: true,
  onlyFromAsar: true,
  browserProcessSnapshot: false,
  fileProtocolPrivileges: false,
} as const;

const off = 0x30;
const on = 0x31;
/** A fuse that this Electron has removed. */
const removed = 0x72;

/** Bytes behind the sentinel: version, count, and at most as many fuses as a byte can count. */
const longestWire = 2 + 255;

/** A program without fuses, or with those of another version. */
export class FuseError extends Error {}

/**
 * Sets the fuses of a program while it is copied: no other use of the program than the app. The content comes in chunks of any size. A program for
 * two processors has the fuses twice. @throws {FuseError} at the end when there were none
 */
export async function* setFuses(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let kept = Buffer.alloc(0);
  let found = 0;
  for await (const chunk of chunks) {
    kept = Buffer.concat([kept, chunk]);
    const next = findAll(kept, kept.byteLength - sentinel.byteLength - longestWire);
    found += next.count;
    yield Uint8Array.from(kept.subarray(0, next.end));
    kept = kept.subarray(next.end);
  }
  found += findAll(kept, kept.byteLength).count;
  yield Uint8Array.from(kept);
  if (found === 0) throw new FuseError('the program has no fuses of Electron');
}

/** Sets the fuses behind each sentinel that begins before `limit`. Returns their number, and up to where the bytes are done. */
function findAll(bytes: Buffer, limit: number): { count: number; end: number } {
  let count = 0;
  let end = Math.max(0, limit);
  for (let at = bytes.indexOf(sentinel); at !== -1 && at < limit; at = bytes.indexOf(sentinel, at + 1)) {
    setWire(bytes.subarray(at + sentinel.byteLength));
    count++;
    end = Math.max(end, at + sentinel.byteLength);
  }
  return { count, end };
}

function setWire(wire: Buffer): void {
  const [version, length = 0] = wire;
  if (version !== 1) throw new FuseError(`the fuses have version ${version ?? 'none'}, and 1 is known`);
  const states = wire.subarray(2, 2 + length);
  for (const [at, state] of Object.values(fuses).entries()) {
    const current = states[at];
    if (current === undefined || current === removed) continue;
    states[at] = state ? on : off;
  }
}
