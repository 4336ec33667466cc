import { describe, expect, it } from '@jest/globals';
import type { PeerCalls } from './peer-calls.ts';
import { createWindowsPeerOwner } from './peer-owner.ts';
import { parseTcpRows } from './tcp-rows.ts';

const own = { localAddress: '127.0.0.1', localPort: 4000, remoteAddress: '127.0.0.1', remotePort: 50_001 };
const ownPid = 100;
const loopback = '7f000001';
const loopback6 = '00000000000000000000000000000001';
const mapped = '00000000000000000000ffff7f000001';
const ownSid = Buffer.from('010500000000000515000000010000000200000003000000e9030000', 'hex');
const otherSid = Buffer.from(ownSid).fill(0xea, 24, 25);
const systemSid = Buffer.from('010100000000000512000000', 'hex');

const word = (value: number) => {
  const data = Buffer.alloc(4);
  data.writeUInt32LE(value);
  return data.toString('hex');
};
/** Network order in the low 16 bits; the upper 16 may hold anything. */
const port = (value: number) => `${value.toString(16).padStart(4, '0')}abcd`;

/** MIB_TCPROW_OWNER_PID. */
const row = (state: number, from: number, to: number, pid: number) =>
  word(state) + loopback + port(from) + loopback + port(to) + word(pid);
/** MIB_TCP6ROW_OWNER_PID, with scope ids 0. */
const row6 = (state: number, from: number, to: number, pid: number, address = loopback6) =>
  address + word(0) + port(from) + address + word(0) + port(to) + word(state) + word(pid);
/** The buffer of the call is longer than what it holds. */
const table = (...rows: string[]) => Buffer.from(word(rows.length) + rows.join('') + '00'.repeat(100), 'hex');

const listening = row(2, 4000, 0, ownPid);
const accepted = row(5, 4000, 50_001, ownPid);

function open(
  rows: string[],
  rows6: string[] = [],
  users: Record<number, ReturnType<PeerCalls['userOf']>> = {},
) {
  const calls: PeerCalls = {
    tcpTable: (family) => table(...(family === 'ipv4' ? rows : rows6)),
    userOf: (pid) => ({ [ownPid]: ownSid, ...users })[pid],
  };
  return { calls, find: createWindowsPeerOwner(() => calls, ownPid) };
}

describe('the owner of a peer on Windows', () => {
  it.each([
    ['this user', ownSid, 'same'],
    ['SYSTEM', systemSid, 'same'],
    ['another user', otherSid, 'other'],
    ['another user, where the process may not be asked', 'denied', 'other'],
    ['none, where the process has ended', undefined, 'gone'],
  ] as const)('is %s', async (_, user, by) => {
    const { find } = open([listening, accepted, row(5, 50_001, 4000, 200)], [], { 200: user });
    expect(await find(own)).toEqual({ by });
  });

  it.each([
    ['no row', []],
    ['a row without a process', [row(11, 50_001, 4000, 0)]],
    ['a connection that the peer has closed', [row(7, 50_001, 4000, 200)]],
  ])('is gone with %s', async (_, rows) => {
    expect(await open([listening, accepted, ...rows], [], { 200: ownSid }).find(own)).toEqual({ by: 'gone' });
  });

  it('is found by IPv6 addresses, and in the IPv6 table by IPv4 addresses', async () => {
    const users = { 200: ownSid, 300: otherSid };
    const sixth = open([], [row6(2, 4000, 0, ownPid), row6(5, 50_001, 4000, 300)], users);
    expect(await sixth.find({ ...own, localAddress: '::1', remoteAddress: '::1' })).toEqual({ by: 'other' });
    const both = open([listening], [row6(5, 50_001, 4000, 300, mapped)], users);
    expect(await both.find(own)).toEqual({ by: 'other' });
    const plain = open([listening, row(8, 50_001, 4000, 200)], [], users);
    const inSixForm = { ...own, localAddress: '::ffff:127.0.0.1', remoteAddress: '::ffff:127.0.0.1' };
    expect(await plain.find(inSixForm)).toEqual({ by: 'same' });
  });

  it('is gone where the connection has closed before its process was asked', async () => {
    const { calls, find } = open([listening, row(5, 50_001, 4000, 200)]);
    calls.userOf = (pid) => {
      if (pid === 200) calls.tcpTable = () => table(listening, row(7, 50_001, 4000, 200));
      return ownSid;
    };
    expect(await find(own)).toEqual({ by: 'gone' });
  });

  it.each<[string, Partial<PeerCalls> | undefined]>([
    ['functions are missing', undefined],
    ['the table cannot be read', { tcpTable: () => undefined }],
    ['the table does not show the socket of this process', { tcpTable: () => table(row(2, 4000, 0, 7)) }],
    ['the user of this process cannot be read', { userOf: () => 'denied' }],
    [
      'a call throws',
      {
        userOf: () => {
          throw new Error('no such function');
        },
      },
    ],
  ])('is unknown where %s', async (_, changes) => {
    const { calls } = open([listening, row(5, 50_001, 4000, 200)], [], { 200: ownSid });
    const find = createWindowsPeerOwner(() => changes && { ...calls, ...changes }, ownPid);
    expect(await find(own)).toEqual({
      by: 'unknown',
      reason: expect.stringContaining('Windows'),
      isUsual: false,
    });
  });

  it('is not unknown when a call fails later', async () => {
    const { calls, find } = open([listening, row(5, 50_001, 4000, 200)], [], { 200: ownSid });
    expect(await find(own)).toEqual({ by: 'same' });
    calls.tcpTable = () => undefined;
    expect(await find(own)).toEqual({ by: 'gone' });
    calls.tcpTable = () => {
      throw new Error('no memory');
    };
    expect(await find(own)).toEqual({ by: 'gone' });
    expect(await find({})).toEqual({ by: 'gone' });
  });
});

describe('the table of TCP sockets', () => {
  it('has the fields of MIB_TCPROW_OWNER_PID', () => {
    const data = Buffer.from(
      '01000000' + '05000000' + '7f000001' + '0fa00000' + '0a000002' + 'c3510000' + 'c8000000',
      'hex',
    );
    expect(parseTcpRows(data, 'ipv4')).toEqual([
      {
        state: 5,
        pid: 200,
        local: { address: Buffer.from([127, 0, 0, 1]), port: 4000 },
        remote: { address: Buffer.from([10, 0, 0, 2]), port: 50_001 },
      },
    ]);
  });

  it('has the fields of MIB_TCP6ROW_OWNER_PID', () => {
    const [found] = parseTcpRows(table(row6(5, 50_001, 4000, 200)), 'ipv6') ?? [];
    expect(found).toMatchObject({ state: 5, pid: 200, local: { port: 50_001 }, remote: { port: 4000 } });
    expect(found?.remote.address).toEqual(Buffer.from(loopback6, 'hex'));
  });

  it.each(['', '0100', '01000000', 'ffffffff00000000', `02000000${row(5, 1, 2, 3)}`])(
    'is not used when cut: %s',
    (hex) => {
      expect(parseTcpRows(Buffer.from(hex, 'hex'), 'ipv4')).toBeUndefined();
    },
  );
});
