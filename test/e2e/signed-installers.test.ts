import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { createCredentials } from '../../host/credentials.ts';
import { nodeFileSystem } from '../../host/fs.ts';
import { compareBeside } from '../../pipeline/formats/content.ts';
import { describeBeside } from '../../pipeline/formats/file-set.ts';
import { toFormat } from '../../pipeline/formats/registry.ts';
import { signFile } from '../../pipeline/signing/choose.ts';
import { readIdentities } from '../../pipeline/signing/registry.ts';
import type { SigningRequest } from '../../pipeline/signing/request.ts';
import { createTestContext } from '../packaging/context.ts';
import { makeWindowsInstaller, readLimits } from '../packaging/windows-installer.ts';
import { needs } from '../support/needs.ts';
import { createCa, issue, type ThrowawayCa, toPkcs12 } from '../support/signing/throwaway-ca.ts';
import { startTimestampServer, type TimestampServer } from '../support/signing/timestamp-server.ts';

jest.setTimeout(120_000);

const { describe } = needs('osslsigncode', 'openssl', 'msibuild', 'makensis');
let dir: string;
let ca: ThrowawayCa;
let server: TimestampServer;
let signing: SigningRequest;

beforeAll(async () => {
  dir = await nodeFileSystem.makeTempDir('signed-installers-');
  ca = createCa(join(dir, 'ca'), 'Throw-away root');
  server = await startTimestampServer(ca, 'stamps');
  const issued = issue(ca, 'app', '/C=DE/O=Acme GmbH/CN=Acme GmbH', 'codeSigning');
  const { source, withFiles } = createCredentials(
    {
      WIN_CSC_LINK: (await readFile(toPkcs12(ca, issued, 'word'))).toString('base64'),
      WIN_CSC_KEY_PASSWORD: 'word',
      WIN_TIMESTAMP_SERVERS: server.url,
    },
    dir,
  );
  signing = { mode: 'require', identities: readIdentities(source), withCredentials: withFiles };
});

afterAll(async () => {
  await server?.close();
  await nodeFileSystem.remove(dir);
});

/** Whether osslsigncode accepts the signature of a file, with its timestamp. */
function judge(path: string): boolean {
  const trusted = ['-CAfile', ca.root, '-TSA-CAfile', ca.root];
  return spawnSync('osslsigncode', ['verify', '-ignore-cdp', ...trusted, '-in', path]).status === 0;
}

describe.each(['msi', 'nsis'] as const)('a signed installer of the format %s', (id) => {
  it('is accepted by osslsigncode, is read as before, and is refused by both with a changed byte', async () => {
    const ctx = createTestContext(dir);
    const target = 'win-x64';
    const signed: string[] = [];
    const sign = async ({ path, kind }: { path: string; kind: 'program' | 'bundle' }) => {
      signed.push(path);
      return await signFile(ctx, { path, target, kind, signing: 'embedded' }, signing);
    };
    const { path, layout, app } = await makeWindowsInstaller(dir, id, id, { sign });
    const names = signed.map((one) => one.slice(one.lastIndexOf('/') + 1)).sort();
    expect(names).toEqual([
      'Tiny App.exe',
      'TinyApp.psm1',
      'tiny-app-dpapi.ps1',
      'tiny-app-wsl-check.ps1',
      'tiny-app.exe',
      ...(id === 'nsis' ? ['uninstall.exe'] : []),
    ]);
    for (const program of signed) expect(judge(program)).toBe(true);

    const format = toFormat(id);
    const read = (file: string) => format.read(ctx, file, { app, target, shell: 'browser' }, readLimits);
    const before = await read(path);
    const signature = await signFile(
      ctx,
      { path, target, kind: 'installer', signing: format.signing },
      signing,
    );
    expect(signature).toMatchObject({ signed: true, by: 'CN=Acme GmbH, O=Acme GmbH, C=DE' });
    expect(judge(path)).toBe(true);
    const after = await read(path);
    expect(after).toEqual({ ...before, isSigned: true });
    expect(compareBeside('x', await describeBeside(ctx, layout), after.outside)).toEqual([]);

    const bytes = await readFile(path);
    await mkdir(join(dir, 'changed'), { recursive: true });
    const changed = join(dir, 'changed', `${id}${format.extension}`);
    // In the cabinet of an .msi: the reader leaves the signature, which lies anywhere in it, to osslsigncode.
    const at = id === 'msi' ? bytes.indexOf('MSCF') + 200 : Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await writeFile(changed, bytes);
    expect(judge(changed)).toBe(false);
    const other = await read(changed).catch((error: Error) => error);
    expect(other).not.toEqual(before);
  });
});
