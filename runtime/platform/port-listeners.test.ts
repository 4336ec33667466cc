import { describe, expect, it } from '@jest/globals';
import { toListening } from './bound-processes.ts';
import { findAnswering, parseListening } from './linux/listening-sockets.ts';
import { parseLsof, toLsofArguments } from './macos/port-listeners.ts';
import { describeStranger } from './port-listeners.ts';
import { parseNetstat } from './windows/port-listeners.ts';

const question = { port: 15_000, host: '127.0.0.1', leader: 10, members: () => [10, 11] };

describe('listening sockets of Linux', () => {
  const tcp = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:3A98 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 7001 1 0000 100 0 0 10 0
   1: 00000000:0050 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 7002 1 0000 100 0 0 10 0
   2: 0100007F:3A98 0100007F:C001 01 00000000:00000000 00:00000000 00000000  1000        0 7003 1 0000 20 4 30 10 -1
   3: 0100007F:C001 0100007F:3A98 01 00000000:00000000 00:00000000 00000000  1000        0 7004 1 0000 20 4 30 10 -1
`;

  it('are found by their port, without connections', () => {
    expect(parseListening(tcp, 15_000)).toEqual([{ address: '0100007F', inode: '7001' }]);
    expect(parseListening(tcp, 80)).toEqual([{ address: '00000000', inode: '7002' }]);
    expect(parseListening(tcp, 49_153)).toEqual([]);
    expect(parseListening('', 80)).toEqual([]);
  });

  it('answer at the exact address first, and by IPv6 where nothing of IPv4 does', () => {
    const socket = (address: string) => ({ address, inode: address });
    const exact = socket('0100007F');
    const any = socket('00000000');
    const any6 = socket('0'.repeat(32));
    const exact6 = socket('00000000000000000000000001000000');
    const read = (tcp4: object[], tcp6: object[]) => (family: string) =>
      (family === 'tcp' ? tcp4 : tcp6) as { address: string; inode: string }[];
    expect(findAnswering('127.0.0.1', read([any, exact], [any6]))).toEqual([exact]);
    expect(findAnswering('127.0.0.1', read([any], [any6]))).toEqual([any]);
    expect(findAnswering('127.0.0.1', read([], [any6, exact6]))).toEqual([any6]);
    expect(findAnswering('::1', read([any], [any6, exact6]))).toEqual([exact6]);
    expect(findAnswering('::1', read([any], []))).toEqual([]);
    expect(findAnswering('127.0.0.1', () => undefined)).toBeUndefined();
  });
});

describe('what lsof of macOS prints', () => {
  it('is read as processes with their addresses', () => {
    expect(toLsofArguments(80)).toEqual(['-nP', '-iTCP:80', '-sTCP:LISTEN', '-F', 'pcn']);
    const text = 'p10\ncnode\nf21\nn*:15000\np44\ncpython3.12\nf3\nn127.0.0.1:15000\nf4\nn[::1]:15000\n';
    expect(parseLsof(text)).toEqual([
      { pid: 10, name: 'node', address: 'any' },
      { pid: 44, name: 'python3.12', address: '127.0.0.1' },
      { pid: 44, name: 'python3.12', address: '::1' },
    ]);
    expect(parseLsof('')).toEqual([]);
  });
});

describe('what netstat of Windows prints', () => {
  it('is read in any language, for one port, without connections', () => {
    const text = [
      '  Proto  (local)                (remote)               (state)          PID',
      '  TCP    0.0.0.0:15000          0.0.0.0:0              ABHÖREN          10',
      '  TCP    127.0.0.1:15000        127.0.0.1:50112        HERGESTELLT      10',
      '  TCP    127.0.0.1:115000       0.0.0.0:0              ABHÖREN          12',
      '  TCP    [::1]:15000            [::]:0                 ABHÖREN          44',
      '',
    ].join('\r\n');
    expect(parseNetstat(text, 15_000)).toEqual([
      { pid: 10, address: 'any' },
      { pid: 44, address: '::1' },
    ]);
  });
});

describe('judging a list of processes', () => {
  it('counts the leader and every member, and nothing else', async () => {
    const bound = (...pids: number[]) => pids.map((pid) => ({ pid, name: `p${pid}`, address: 'any' }));
    expect((await toListening(question, bound(10), undefined)).by).toBe('own');
    expect((await toListening(question, bound(11), undefined)).by).toBe('own');
    expect(await toListening(question, bound(12), undefined)).toEqual({
      by: 'stranger',
      stranger: { pid: 12, name: 'p12' },
    });
  });

  it('takes the exact address before the one that stands for all', async () => {
    const bound = [
      { pid: 10, address: 'any' },
      { pid: 12, address: '127.0.0.1' },
    ];
    const found = await toListening(question, bound, async (pid) => `name of ${pid}`);
    expect(found).toEqual({ by: 'stranger', stranger: { pid: 12, name: 'name of 12' } });
    expect((await toListening({ ...question, host: '::1' }, bound, undefined)).by).toBe('own');
  });

  it('knows nothing where the system gives no list, or leaves the listener out', async () => {
    expect((await toListening(question, undefined, undefined)).by).toBe('unknown');
    expect((await toListening(question, [], undefined)).by).toBe('unknown');
  });
});

it('names a stranger as far as it is known', () => {
  expect(describeStranger({ pid: 5, name: 'nginx' })).toBe('nginx (process 5)');
  expect(describeStranger({ pid: 5 })).toBe('process 5');
  expect(describeStranger({})).toBe('a process of another user');
});
