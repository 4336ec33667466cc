/** The processes of this machine, read from /proc. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { readProcessText } from '../../support/process-text.ts';

/** Living services of an app: processes with its app data folder in their environment. */
export function servicesOf(appData: string): number[] {
  return living((pid) => readProcessText(pid, 'environ').split('\0').includes(`APP_DATA_DIR=${appData}`));
}

/** Living processes with the app data folder in their command line: the runtime and its helpers. */
export function helpersOf(appData: string): number[] {
  return living((pid) => readProcessText(pid, 'cmdline').includes(appData));
}

function living(test: (pid: number) => boolean): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return pid !== process.pid && !isDead(pid) && test(pid);
      } catch {
        return false;
      }
    });
}

/** Whether a process has ended (zombies included). */
export function isDead(pid: number): boolean {
  try {
    return /^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return true;
  }
}

/** Addresses ("0100007F:1F90", as the kernel writes them) on which this process listens. */
export function listeningAddressesOf(pid: number): string[] {
  const inodes = new Set<string>();
  for (const fd of readdirSync(`/proc/${pid}/fd`)) {
    try {
      const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1];
      if (inode) inodes.add(inode);
    } catch {
      // The file descriptor was closed meanwhile.
    }
  }
  const listening = '0A';
  return ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((field) => field[3] === listening && inodes.has(field[9] ?? ''))
      .map((field) => field[1] ?? ''),
  );
}
