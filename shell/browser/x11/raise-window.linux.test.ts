import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { raiseApp } from '../raise-app.ts';
import { raiseWindow } from './raise-window.ts';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A program at the socket of a display that no X server uses. */
async function startDisplay(answer: (socket: Socket) => void): Promise<string> {
  mkdirSync('/tmp/.X11-unix', { recursive: true, mode: 0o1777 });
  const number = randomInt(20_000, 60_000);
  const path = `/tmp/.X11-unix/X${number}`;
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => answer(socket));
  }).listen(path);
  await once(server, 'listening');
  closers.push(() => {
    server.close();
    rmSync(path, { force: true });
  });
  return `:${number}`;
}

describe('a display that cannot be asked', () => {
  it.each<[string, (socket: Socket) => void, string]>([
    ['refuses', (socket) => socket.end(Buffer.alloc(8)), 'refuses the connection'],
    ['hangs up', (socket) => socket.end(), 'has closed the connection'],
    ['ends inside an answer', (socket) => socket.end(Buffer.from([1, 0, 11])), 'has closed the connection'],
    ['answers nothing', () => {}, 'does not answer'],
    [
      'sends a short answer',
      (socket) => socket.write(Buffer.from([1, 0, 11, 0, 0, 0, 1, 0, 9, 9, 9, 9])),
      'out of range',
    ],
  ])('because it %s is an error', async (_, answer, message) => {
    const DISPLAY = await startDisplay(answer);
    await expect(raiseWindow(1, { DISPLAY })).rejects.toThrow(message);
  });

  it('raises no window, and the start goes on', async () => {
    expect(await raiseApp('/nonexistent', {}, 'linux')).toBe(false);
    expect(await raiseApp('/nonexistent', {}, 'darwin')).toBe(false);
    await expect(raiseWindow(1, { DISPLAY: ':65530' })).rejects.toThrow('ENOENT');
    await expect(raiseWindow(1, {})).rejects.toThrow('DISPLAY');
  });
});
