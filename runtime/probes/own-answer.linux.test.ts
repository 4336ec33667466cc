import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { linuxPortListeners } from '../platform/linux/port-listeners.ts';
import type { Listening, PortListeners } from '../platform/port-listeners.ts';
import { toTcpProbe } from './connect.ts';
import { toHttpProbe } from './http.ts';
import { toOwnAnswer } from './own-answer.ts';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** A program that answers on a free port of this address, and that port. */
async function serve(host: string): Promise<{ pid: number; port: number }> {
  const code = `const s = require('node:http').createServer((q, r) => r.end('ok')).listen(0, '${host}', () => console.log(s.address().port))`;
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [line] = await once(child.stdout, 'data');
  return { pid: child.pid ?? 0, port: Number(String(line)) };
}

function verifier(
  port: number,
  pids: number[],
  listeners: PortListeners = linuxPortListeners,
  isRunning = () => true,
) {
  const reports: string[] = [];
  const options = {
    listeners,
    leader: () => pids[0],
    isRunning,
    members: () => pids,
    report: (line: string) => reports.push(line),
  };
  const witness = toOwnAnswer(port, options);
  return { reports, witness, verify: witness.verify };
}

describe('an answer on a port', () => {
  it.each(['127.0.0.1', '0.0.0.0', '::', '::1'])(
    'counts when a process of the service gave it on %s',
    async (host) => {
      const { pid, port } = await serve(host);
      const probe = toHttpProbe(port, '/', verifier(port, [process.pid, pid]).witness);
      if (host === '::1') {
        // 127.0.0.1 is asked alone at first.
        expect(await probe(1_000)).toMatchObject({ ok: false });
        await new Promise((resolve) => setTimeout(resolve, 120));
      }
      expect(await probe(1_000)).toMatchObject({ ok: true });
      expect(await probe(1_000)).toMatchObject({ ok: true });
    },
  );

  it('does not count when another process gave it, which is named', async () => {
    const { pid, port } = await serve('127.0.0.1');
    const message = expect.stringMatching(
      new RegExp(`^port ${port} is taken by node[^ ]* \\(process ${pid}\\), not by this service$`),
    );
    const { witness } = verifier(port, [process.pid]);
    expect(await toTcpProbe(port, witness)(1_000)).toEqual({ ok: false, message });
    expect(await toHttpProbe(port, '/', witness)(1_000)).toEqual({ ok: false, message });
  });

  it('does not count any more when the listener is another one than before', async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
    );
    const { verify } = verifier(port, [process.pid]);
    expect(await verify('127.0.0.1')).toMatchObject({ ok: true });
    await new Promise((resolve) => server.close(resolve));
    expect(await verify('127.0.0.1')).toEqual({
      ok: false,
      message: `port ${port}: its listener has closed`,
    });
  });

  it('is looked for at ::1 only where something listens there', async () => {
    const six = await serve('::1');
    const four = await serve('127.0.0.1');
    const { mayListen } = verifier(six.port, []).witness;
    expect([mayListen('::1'), mayListen('127.0.0.1')]).toEqual([true, false]);
    expect(verifier(four.port, []).witness.mayListen('::1')).toBe(false);
  });

  it('counts where the system does not say who gave it, and says so once', async () => {
    const unknown: Listening = { by: 'unknown', reason: 'hidden' };
    const { verify, reports } = verifier(80, [], { find: async () => unknown });
    expect(await verify('127.0.0.1')).toMatchObject({ ok: true });
    expect(await verify('127.0.0.1')).toMatchObject({ ok: true });
    expect(reports).toEqual(['it cannot be seen who answers on port 80: hidden']);
  });

  it('never counts without a process of the service, whatever the system says', async () => {
    const own: Listening = { by: 'own', isSame: () => true };
    const unknown: Listening = { by: 'unknown', reason: 'hidden' };
    for (const found of [own, unknown]) {
      let isRunning = true;
      const { verify } = verifier(80, [], { find: async () => found }, () => isRunning);
      expect(await verify('127.0.0.1')).toMatchObject({ ok: true });
      isRunning = false;
      const message = 'port 80: no process of the service runs';
      expect(await verify('127.0.0.1')).toEqual({ ok: false, message });
    }
  });
});
