import { readdirSync, readFileSync } from 'node:fs';
import { markVariable } from '../marks.ts';
import type { ProcessRow, ProcessTable } from '../process-table.ts';
import { parseMarkLimit } from './process-mark.ts';

/** Reads /proc (proc(5)) without starting a process. */
export const linuxProcessTable: ProcessTable = {
  list() {
    const rows: ProcessRow[] = [];
    for (const name of readdirSync('/proc')) {
      const first = name.charCodeAt(0);
      if (first < 48 || first > 57) continue;
      const row = linuxProcessTable.row(Number(name));
      if (row !== undefined) rows.push(row);
    }
    return rows;
  },
  row(pid) {
    const text = read(`/proc/${pid}/stat`);
    return text === undefined ? undefined : parseStat(text);
  },
  mark(pid) {
    const inEnvironment = parseMark(read(`/proc/${pid}/environ`) ?? '');
    return inEnvironment ?? parseMarkLimit(read(`/proc/${pid}/limits`) ?? '');
  },
  boot() {
    return (read('/proc/sys/kernel/random/boot_id') ?? '').trim();
  },
};

/** Parses /proc/<pid>/stat. The command's name, in brackets, can contain any character. */
export function parseStat(text: string): ProcessRow | undefined {
  const end = text.lastIndexOf(')');
  const [state, parent, group, session, ...rest] = text.slice(end + 2).split(' ');
  const start = rest[15];
  if (end < 0 || start === undefined) return undefined;
  return {
    pid: Number.parseInt(text, 10),
    parent: Number(parent),
    group: Number(group),
    session: Number(session),
    start: start.trim(),
    isZombie: state === 'Z' || state === 'X',
    isStopped: state === 'T',
  };
}

/** The mark in the text of /proc/<pid>/environ; undefined without one. */
export function parseMark(environ: string): string | undefined {
  const key = `${markVariable}=`;
  const start = environ.startsWith(key) ? 0 : environ.indexOf(`\0${key}`) + 1;
  if (start === 0 && !environ.startsWith(key)) return undefined;
  const end = environ.indexOf('\0', start);
  return environ.slice(start + key.length, end < 0 ? undefined : end);
}

/** Undefined for a process that has ended or belongs to another user. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return undefined;
  }
}
