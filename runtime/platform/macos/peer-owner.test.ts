import { describe, expect, it } from '@jest/globals';
import { parsePcbList } from './pcb-list.ts';
import { createMacosPeerOwner, type ReadPcbList } from './peer-owner.ts';

const own = { localAddress: '127.0.0.1', localPort: 4000, remoteAddress: '127.0.0.1', remotePort: 50_001 };
const loopback = [127, 0, 0, 1];
const loopback6 = [...Array<number>(15).fill(0), 1];

interface Fake {
  uid: number;
  local: [number[], number];
  remote: [number[], number];
  listens?: boolean;
  state?: number;
  handle?: bigint;
}

/** Writes at the offsets of the structures, which are packed to 4 bytes. */
function toEnds({ local, remote }: Fake): Buffer {
  const data = Buffer.alloc(104);
  data.writeUInt32LE(104, 0);
  data.writeUInt32LE(0x010, 4);
  data.writeUInt16BE(remote[1], 16);
  data.writeUInt16BE(local[1], 18);
  data.writeUInt8(local[0].length === 4 ? 1 : 2, 44);
  data.set(remote[0], remote[0].length === 4 ? 60 : 48);
  data.set(local[0], local[0].length === 4 ? 76 : 64);
  return data;
}

function toSocket({ uid, listens = false, state = 2, handle = 0xffn }: Fake): Buffer {
  const data = Buffer.alloc(112);
  data.writeUInt32LE(108, 0);
  data.writeUInt32LE(0x001, 4);
  data.writeBigUInt64LE(handle, 8);
  data.writeUInt32LE(listens ? 2 : 0, 20);
  data.writeUInt16LE(state, 26);
  data.writeUInt32LE(uid, 64);
  return data;
}

function other(kind: number, length: number): Buffer {
  const data = Buffer.alloc(Math.ceil(length / 8) * 8);
  data.writeUInt32LE(length, 0);
  data.writeUInt32LE(kind, 4);
  return data;
}

const header = other(0, 24);

function toList(...sockets: Fake[]): Buffer {
  const records = sockets.flatMap((socket) => [
    toEnds(socket),
    toSocket(socket),
    ...[other(2, 32), other(4, 32), other(8, 136), other(0x20, 204)],
  ]);
  return Buffer.concat([header, ...records, header]);
}

const listener: Fake = { uid: 501, local: [loopback, 4000], remote: [[0, 0, 0, 0], 0], listens: true };
const peer = (changes: Partial<Fake> = {}): Fake => ({
  uid: 501,
  local: [loopback, 50_001],
  remote: [loopback, 4000],
  ...changes,
});
const accepted = (uid: number): Fake => ({ uid, local: [loopback, 4000], remote: [loopback, 50_001] });
const open = (...sockets: Fake[]) => createMacosPeerOwner(() => () => toList(...sockets), 501);

describe('the owner of a peer on macOS', () => {
  it.each([
    ['this user', { uid: 501 }, { by: 'same' }],
    ['root', { uid: 0 }, { by: 'same' }],
    ['another user', { uid: 502 }, { by: 'other', uid: 502 }],
    ['none, for a socket without a descriptor', { uid: 0, state: 1 }, { by: 'gone' }],
    ['none, for ends without a socket', { uid: 0, handle: 0n }, { by: 'gone' }],
  ])('is %s', async (_, changes, expected) => {
    expect(await open(listener, accepted(501), peer(changes))(own)).toEqual(expected);
  });

  it('is that of the peer, and not of the end of this process', async () => {
    expect(await open(accepted(501), peer({ uid: 502 }), listener)(own)).toEqual({ by: 'other', uid: 502 });
    expect(await open(listener, accepted(501))(own)).toEqual({ by: 'gone' });
  });

  it('is gone where two sockets have its ends', async () => {
    expect(await open(listener, peer(), peer({ uid: 502 }))(own)).toEqual({ by: 'gone' });
  });

  it('is found by IPv6 addresses, and by an IPv4 address in IPv6 form', async () => {
    const sixth = peer({ uid: 502, local: [loopback6, 50_001], remote: [loopback6, 4000] });
    const find = open(listener, peer(), sixth);
    expect(await find({ ...own, localAddress: '::1', remoteAddress: '::1' })).toEqual({
      by: 'other',
      uid: 502,
    });
    const mapped = { ...own, localAddress: '::ffff:127.0.0.1', remoteAddress: '::ffff:127.0.0.1' };
    expect(await find(mapped)).toEqual({ by: 'same' });
  });

  it.each<[string, () => ReadPcbList | undefined]>([
    ['the function is missing', () => undefined],
    ['the list cannot be read', () => () => undefined],
    ['the list has another form', () => () => Buffer.alloc(4096)],
    ['the list shows no socket of this process', () => () => toList(peer())],
    [
      'the list shows its socket as that of another user',
      () => () => toList({ ...listener, uid: 7 }, peer()),
    ],
  ])('is unknown where %s', async (_, source) => {
    const found = await createMacosPeerOwner(source, 501)(own);
    expect(found).toEqual({
      by: 'unknown',
      reason: expect.stringContaining('pcblist_n'),
      isUsual: false,
    });
  });

  it('is not unknown when the list fails later', async () => {
    let list: Buffer | undefined = toList(listener, peer());
    const find = createMacosPeerOwner(() => () => list, 501);
    expect(await find(own)).toEqual({ by: 'same' });
    list = undefined;
    expect(await find(own)).toEqual({ by: 'gone' });
    expect(await find({})).toEqual({ by: 'gone' });
  });
});

describe('the list of sockets', () => {
  const good = toList(listener, peer());

  it('has a row for each socket', () => {
    expect(parsePcbList(good)).toHaveLength(2);
    expect(parsePcbList(toList())).toEqual([]);
  });

  it.each<[string, Buffer]>([
    ['is empty', Buffer.alloc(0)],
    ['is cut', good.subarray(0, -8)],
    ['has a record of no length', Buffer.concat([header, Buffer.alloc(8), header])],
    [
      'has a record that is longer than the list',
      Buffer.concat([header, other(8, 32).subarray(0, 16), header]),
    ],
    ['has ends of another size', Buffer.concat([header, other(0x10, 112), header])],
    ['has a socket without ends', Buffer.concat([header, toSocket(peer()), header])],
    ['has ends twice', Buffer.concat([header, toEnds(peer()), toEnds(peer()), toSocket(peer()), header])],
    ['has a shorter socket', Buffer.concat([header, toEnds(peer()), other(1, 64), header])],
  ])('is not used where it %s', (_, data) => {
    expect(parsePcbList(data)).toBeUndefined();
  });
});
