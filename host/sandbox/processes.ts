import { readdir, readFile, readlink } from 'node:fs/promises';
import { nodeExec } from '../exec.ts';

export interface FoundProcess {
  pid: number;
  command: string;
}

const read = (path: string) => readFile(path, 'utf8').catch(() => '');
const follow = (path: string) => readlink(path).catch(() => '');

/**
 * Processes whose program, arguments, working folder or environment name the folder, and every process of the network namespace that
 * `holder` holds, except `holder` itself.
 */
async function listOnLinux(folder: string, holder: number | undefined): Promise<FoundProcess[]> {
  const namespace = holder === undefined ? '' : await follow(`/proc/${holder}/ns/net`);
  const found: FoundProcess[] = [];
  for (const name of await readdir('/proc')) {
    const pid = Number(name);
    if (!/^\d+$/.test(name) || pid === holder || pid === process.pid) continue;
    const at = `/proc/${name}`;
    const command = (await read(`${at}/cmdline`)).replaceAll('\0', ' ').trim();
    // A process without a command line has ended and waits for its parent.
    if (command === '') continue;
    const isInside = namespace !== '' && (await follow(`${at}/ns/net`)) === namespace;
    const texts = [
      command,
      await follow(`${at}/exe`),
      await follow(`${at}/cwd`),
      await read(`${at}/environ`),
    ];
    if (isInside || texts.some((text) => text.includes(folder))) found.push({ pid, command });
  }
  return found;
}

/** https://learn.microsoft.com/windows/win32/cimwin32prov/win32-process */
const windowsScript =
  'Get-CimInstance Win32_Process | Where-Object CommandLine | ForEach-Object { "$($_.ProcessId) $($_.CommandLine)" }';

async function listByCommand(folder: string): Promise<FoundProcess[]> {
  const [program, args] =
    process.platform === 'win32'
      ? ['powershell', ['-NoProfile', '-NonInteractive', '-Command', windowsScript]]
      : ['ps', ['-axww', '-o', 'pid=,command=']];
  const { stdout } = await nodeExec.run(program as string, args as string[]);
  return stdout.split('\n').flatMap((line) => {
    const [, pid, command = ''] = /^\s*(\d+)\s+(.*?)\r?$/.exec(line) ?? [];
    return pid !== undefined && command.includes(folder) ? [{ pid: Number(pid), command }] : [];
  });
}

/** The processes that belong to a sandbox, by its folder. */
export async function listProcessesOf(folder: string, holder: number | undefined): Promise<FoundProcess[]> {
  return process.platform === 'linux' ? listOnLinux(folder, holder) : listByCommand(folder);
}
