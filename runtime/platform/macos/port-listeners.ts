import type { PortListeners } from '../port-listeners.ts';
import { type Bound, toListening } from '../bound-processes.ts';
import { readCommand } from '../read-command.ts';

/** Every process that listens on the port, a field a line (lsof(8)): p pid, c command, n address. */
export function toLsofArguments(port: number): string[] {
  return ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-F', 'pcn'];
}

/** Asks lsof, which shows the processes of this user only. */
export const macosPortListeners: PortListeners = {
  async find(question) {
    const text = await readCommand('/usr/sbin/lsof', toLsofArguments(question.port));
    return toListening(question, text === undefined ? undefined : parseLsof(text), undefined);
  },
};

export function parseLsof(text: string): Bound[] {
  const found: Bound[] = [];
  let pid = 0;
  let name = '';
  for (const line of text.split('\n')) {
    const value = line.slice(1);
    if (line.startsWith('p')) pid = Number(value);
    else if (line.startsWith('c')) name = value;
    else if (line.startsWith('n')) found.push({ pid, name, address: toAddress(value) });
  }
  return found;
}

/** `*:80`, `127.0.0.1:80`, `[::1]:80` */
function toAddress(name: string): string {
  const address = name.slice(0, name.lastIndexOf(':')).replaceAll(/[[\]]/g, '');
  return address === '*' ? 'any' : address;
}
