import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { claimShellFile } from './shell-file.ts';

it('finds the running shell past a proxy that the environment names', async () => {
  const appData = mkdtempSync(join(tmpdir(), 'other-shell-'));
  const server = createServer((request, response) => {
    expect(request.headers['x-shell-key']).toBe('key');
    response.end(JSON.stringify({ link: `${request.method} ${request.url}` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  claimShellFile(appData, { port, key: 'key' });
  const module = fileURLToPath(new URL('other-shell.ts', import.meta.url));
  const program = `const { findOtherShell } = await import(${JSON.stringify(module)});
    const { running } = await findOtherShell(${JSON.stringify(appData)});
    console.log(await running?.createLink('app'));`;
  const env = { ...process.env, NODE_OPTIONS: '', NODE_USE_ENV_PROXY: '1', HTTP_PROXY: 'http://127.0.0.1:1' };
  const args = ['--input-type=module', '--no-warnings', '-e', program];
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { env }, (_error, stdout, stderr) => resolve(stdout + stderr));
  });
  server.close();
  rmSync(appData, { recursive: true, force: true });
  expect(output).toBe('POST /console/link?page=app\n');
});
