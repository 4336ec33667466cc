import { type Bound, toListening } from '../bound-processes.ts';
import type { PortListeners } from '../port-listeners.ts';
import { readCommand } from '../read-command.ts';

/** All TCP sockets with their processes, as numbers. */
export const netstatArguments = ['-ano', '-p', 'TCP'];
/** The same for IPv6. */
export const netstat6Arguments = ['-ano', '-p', 'TCPv6'];

/** Asks netstat, which shows the processes of all users. */
export const windowsPortListeners: PortListeners = {
  async find(question) {
    const texts = await Promise.all(
      [netstatArguments, netstat6Arguments].map((args) => readCommand('netstat.exe', args)),
    );
    const bound = texts.includes(undefined) ? undefined : parseNetstat(texts.join('\n'), question.port);
    return toListening(question, bound, async (pid) => {
      const text = await readCommand('tasklist.exe', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']);
      return /^"([^"]+)"/.exec(text?.trim() ?? '')?.[1];
    });
  },
};

/** The listening sockets of the port. The word for the state is translated; a listening one has no other end. */
export function parseNetstat(text: string, port: number): Bound[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [protocol, local = '', remote, , pid] = line.trim().split(/\s+/);
    const end = local.lastIndexOf(':');
    const isListening = remote === '0.0.0.0:0' || remote === '[::]:0';
    if (protocol !== 'TCP' || !isListening || local.slice(end + 1) !== String(port)) return [];
    const address = local.slice(0, end).replaceAll(/[[\]]/g, '');
    return [{ pid: Number(pid), address: address === '0.0.0.0' || address === '::' ? 'any' : address }];
  });
}
