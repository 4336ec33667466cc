import { type ChildProcess, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { nodeForOthers } from '../support/node-for-others.ts';

/** Users without a common group. Numbers are enough: no program here looks for their names. */
export const victim = { uid: 61_001, gid: 61_001 };
export const attacker = { uid: 61_002, gid: 61_002 };
export const root = { uid: 0, gid: 0 };

export type User = typeof victim;

/** Starts a program in JavaScript (CommonJS) as a user; it finds `input` as `input`. */
export function startAs(user: User, code: string, input: unknown): ChildProcess {
  const program = `const input = ${JSON.stringify(input)};\n${code}`;
  return spawn(nodeForOthers(), ['-e', program], { ...user, cwd: '/', stdio: ['ignore', 'pipe', 'inherit'] });
}

export interface Sent {
  port: number;
  /** Bytes of requests. */
  bytes: string;
  /** Closes the connection at once, which hides its owner. */
  leaves?: 'end' | 'reset';
}

const sender = `
const net = require('node:net');
const send = ({ port, bytes, leaves }) => new Promise((resolve) => {
  let answer = '';
  const socket = net.connect(port, '127.0.0.1', () => {
    socket.write(bytes, () => { if (leaves === 'reset') socket.resetAndDestroy(); else if (leaves) socket.destroy(); });
  });
  socket.setEncoding('latin1').on('data', (chunk) => { answer += chunk; });
  socket.on('error', () => {}).on('close', () => resolve(answer));
  setTimeout(() => socket.destroy(), 3000).unref();
});
(async () => {
  const answers = [];
  for (const sent of input) answers.push(await send(sent));
  console.log(JSON.stringify(answers));
})();`;

/** Sends bytes as a user, each on its own connection, and returns what came back. */
export async function sendAs(user: User, sent: readonly Sent[]): Promise<string[]> {
  const child = startAs(user, sender, sent);
  if (child.stdout === null) throw new Error('no output');
  return JSON.parse(await text(child.stdout)) as string[];
}
