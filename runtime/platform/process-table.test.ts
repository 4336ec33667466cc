import { describe, expect, it } from '@jest/globals';
import { reapLeftovers } from '../spawn/reap.ts';
import { shareProcessTable } from '../spawn/shared-table.ts';
import { parseMark, parseStat } from './linux/process-table.ts';
import { parsePs, parsePsMark } from './macos/process-table.ts';
import { findTree, type ProcessRow, type ProcessTable } from './process-table.ts';
import { parseCim } from './windows/process-table.ts';
import { isRefusal, toTaskkill } from './windows/signaller.ts';

function row(pid: number, changes: Partial<ProcessRow> = {}): ProcessRow {
  const alone = { parent: 1, group: pid, session: pid, start: `t${pid}`, isZombie: false, isStopped: false };
  return { pid, ...alone, ...changes };
}

function table(rows: ProcessRow[], markers: Record<number, string> = {}): ProcessTable {
  return {
    list: () => rows,
    row: (pid) => rows.find((found) => found.pid === pid),
    mark: (pid) => markers[pid],
    boot: () => 'boot',
  };
}

const tree = (rows: ProcessRow[], markers: Record<number, string> = {}) =>
  findTree(table(rows, markers), {
    leaders: new Map([[10, 't10']]),
    isMarked: (mark) => mark === 'x/a',
  }).map(({ pid }) => pid);

describe('finding a tree', () => {
  it('takes the group, the session, marked ones and all descendants, but no zombies', () => {
    const rows = [
      row(10),
      row(11, { group: 10 }),
      row(12, { group: 12, session: 10 }),
      row(13, { parent: 12, group: 13, session: 13 }),
      row(14),
      row(15, { parent: 14, group: 15, session: 15 }),
      row(16, { group: 10, isZombie: true }),
      row(17),
    ];
    expect(tree(rows, { 14: 'x/a', 17: 'x/ab' })).toEqual([10, 11, 12, 13, 14, 15]);
  });

  it('still finds the group of a leader that has ended', () => {
    expect(tree([row(11, { group: 10, session: 10 })])).toEqual([11]);
  });

  it("excludes an unrelated process that reused a leader's pid", () => {
    expect(tree([row(10, { start: 'later' }), row(11, { group: 10 })])).toEqual([]);
  });

  it('handles a cycle of parents', () => {
    expect(tree([row(20, { parent: 21 }), row(21, { parent: 20 })])).toEqual([]);
  });
});

describe('reading process tables', () => {
  it('reads /proc for any process name', () => {
    const stat = '77 (a) R (b c) S 5 6 7 0 -1 4194304 1 0 1 0 2 3 0 0 20 0 1 0 199734 2625536 349\n';
    const found = { pid: 77, parent: 5, group: 6, session: 7, start: '199734' };
    expect(parseStat(stat)).toEqual({ ...found, isZombie: false, isStopped: false });
    expect(parseStat(stat.replace(') S ', ') Z '))?.isZombie).toBe(true);
    expect(parseStat(stat.replace(') S ', ') T '))?.isStopped).toBe(true);
    expect(parseStat('')).toBeUndefined();
  });

  it('finds the mark variable in an environment, and not a variable with the same ending', () => {
    expect(parseMark('A=1\0BUNDLE_SUPERVISED=i/s\0B=2\0')).toBe('i/s');
    expect(parseMark('BUNDLE_SUPERVISED=i/s')).toBe('i/s');
    expect(parseMark('NOT_BUNDLE_SUPERVISED=i/s\0')).toBeUndefined();
    expect(parseMark('')).toBeUndefined();
  });

  it('reads ps of macOS', () => {
    const [first, second] = parsePs(
      '  1   0   1   0 Ss   Sat Nov 21 10:00:00 2026\n 42   1  40   0 T+   Sat Nov 21 11:00:00 2026\n',
    );
    expect(first).toMatchObject({ pid: 1, isZombie: false });
    expect(second).toMatchObject({
      pid: 42,
      parent: 1,
      group: 40,
      start: 'Sat Nov 21 11:00:00 2026',
      isStopped: true,
    });
    expect(parsePsMark('/bin/x -a HOME=/ BUNDLE_SUPERVISED=i/s PATH=/bin')).toBe('i/s');
  });

  it('reads the CIM of Windows and asks taskkill for trees', () => {
    expect(parseCim('4 0 133\r\n8 4 134\r\n')[1]).toMatchObject({ pid: 8, parent: 4, start: '134' });
    expect(toTaskkill([8, 9], true)).toEqual(['/T', '/F', '/PID', '8', '/PID', '9']);
    expect(toTaskkill([8], false)).toEqual(['/T', '/PID', '8']);
    expect(isRefusal({ exitCode: 1, output: '' })).toBe(true);
    expect(isRefusal({ exitCode: null, output: '' })).toBe(true);
    expect(isRefusal({ exitCode: 1, output: 'SUCCESS: Sent termination signal to PID 8\r\n' })).toBe(false);
    expect(isRefusal({ exitCode: 0, output: '' })).toBe(false);
    expect(isRefusal({ exitCode: 128, output: 'Error: Could not find process "8".\r\n' })).toBe(true);
  });
});

describe('sharing a table', () => {
  it('reads once for simultaneous requests, and again for an unknown process', () => {
    const rows = [row(10)];
    let looks = 0;
    let now = 0;
    const source = table(rows);
    const shared = shareProcessTable(
      {
        ...source,
        list: () => {
          looks += 1;
          return [...rows];
        },
      },
      () => now,
    );
    shared.list();
    shared.list();
    expect(looks).toBe(1);
    rows.push(row(11));
    shared.row(11);
    expect(shared.list()).toHaveLength(2);
    now = 10;
    shared.list();
    expect(looks).toBe(3);
  });
});

describe('reaping', () => {
  const record = {
    boot: 'boot',
    instance: 'x',
    runtime: { pid: 5, start: 't5' },
    processes: [{ service: 'a', pid: 10, start: 't10' }],
  };
  const kills: number[] = [];
  const signaller = {
    terminate: () => undefined,
    kill: (_: readonly number[], members: readonly ProcessRow[]) => {
      kills.push(...members.map(({ pid }) => pid));
      rows.splice(0, rows.length, ...rows.filter(({ pid }) => !members.some((member) => member.pid === pid)));
    },
  };
  let rows: ProcessRow[] = [];

  it('ends the processes of a dead runtime', async () => {
    rows = [row(10), row(11, { group: 10 }), row(12), row(13)];
    const killed = await reapLeftovers(record, table(rows, { 12: 'x/b', 13: 'y/b' }), signaller);
    expect(killed.sort()).toEqual([10, 11, 12]);
    expect(kills.sort()).toEqual([10, 11, 12]);
  });

  it('does nothing while that runtime lives, or after a reboot', async () => {
    rows = [row(5), row(10)];
    expect(await reapLeftovers(record, table(rows), signaller)).toEqual([]);
    rows = [row(10)];
    expect(await reapLeftovers({ ...record, boot: 'other' }, table(rows), signaller)).toEqual([]);
  });
});
