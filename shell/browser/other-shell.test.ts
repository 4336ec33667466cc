import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { toListener, toProof } from '../../runtime/proof/proof.ts';
import { findOtherShell } from './other-shell.ts';
import { claimShellFile } from './shell-file.ts';

let appData: string;
let server: Server;
beforeEach(() => {
  appData = mkdtempSync(join(tmpdir(), 'other-shell-'));
});
afterEach(() => {
  server.close();
  rmSync(appData, { recursive: true, force: true });
});

/** A program on the port of the shell file, whose key is `key`. */
async function start(answer: RequestListener): Promise<number> {
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  claimShellFile(appData, { port, key: 'key' });
  return port;
}

/** A shell that proves its key, and answers its calls with this link. */
function shellWith(toLink: (port: number) => unknown): RequestListener {
  return (request, response) => {
    const nonce = /^\/console\/proof\/(.+)$/.exec(request.url ?? '')?.[1];
    const listener = toListener(request.socket);
    if (nonce !== undefined && listener !== undefined) {
      response.end(JSON.stringify({ proof: toProof('key', 'shell', listener, nonce) }));
      return;
    }
    expect(request.headers['x-shell-key']).toBe('key');
    response.end(JSON.stringify({ link: toLink(listener?.port ?? 0) }));
  };
}

describe('the running shell', () => {
  it('is found past a proxy that the environment names', async () => {
    const port = await start(shellWith((own) => `http://127.0.0.1:${own}/console/enter?code=1&page=app`));
    const module = fileURLToPath(new URL('other-shell.ts', import.meta.url));
    const program = `const { findOtherShell } = await import(${JSON.stringify(module)});
      const { running } = await findOtherShell(${JSON.stringify(appData)});
      console.log(await running?.createLink('app'));`;
    const env = {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_USE_ENV_PROXY: '1',
      HTTP_PROXY: 'http://127.0.0.1:1',
    };
    const args = ['--input-type=module', '--no-warnings', '-e', program];
    const output = await new Promise<string>((resolve) => {
      execFile(process.execPath, args, { env }, (_error, stdout, stderr) => resolve(stdout + stderr));
    });
    expect(output).toContain(`address: 'http://127.0.0.1:${port}/console/enter?code=1&page=app'`);
  });

  it.each<[string, (port: number) => unknown]>([
    ['another port', (port) => `http://127.0.0.1:${port + 1}/console/enter`],
    ['a host that only ends alike', (port) => `http://evillocalhost:${port}/console/enter`],
    ['another host', (port) => `http://evil.example:${port}/console/enter`],
    ['another host after a name', (port) => `http://127.0.0.1:${port}@evil.example/console/enter`],
    ['another path', (port) => `http://127.0.0.1:${port}/`],
    ['another path by dots', (port) => `http://127.0.0.1:${port}/console/../`],
    ['a file', () => 'file:///etc/passwd'],
    ['a program', () => '--renderer-cmd-prefix=xterm'],
    ['nowhere', () => null],
  ])('does not lead to %s', async (_, toLink) => {
    await start(shellWith(toLink));
    const { running } = await findOtherShell(appData);
    await expect(running?.createLink('app')).rejects.toThrow('does not lead to its console');
  });

  it('is dead when another program has its port, which receives no key', async () => {
    const received: string[] = [];
    const port = await start((request, response) => {
      received.push(`${request.method} ${request.url} ${JSON.stringify(request.rawHeaders)}`);
      response.end(JSON.stringify({ status: 'ok', link: 'http://127.0.0.1:9191/phish' }));
    });
    expect(await findOtherShell(appData)).toEqual({ left: { port, key: 'key' } });
    expect(received).toHaveLength(1);
    expect(received[0]).toMatch(/^GET \/console\/proof\/[0-9a-f]{64} /);
    expect(received[0]).not.toMatch(/key/);
  });
});
