import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import { createCredentials } from '../../host/credentials.ts';
import { nodeFileSystem } from '../../host/fs.ts';
import type { AuthenticodeIdentity } from '../../pipeline/signing/authenticode/identity.ts';
import { authenticode } from '../../pipeline/signing/authenticode/index.ts';
import { createTrialProgram } from '../../pipeline/signing/authenticode/trial-program.ts';
import type { SignableFile } from '../../pipeline/signing/signer.ts';
import { createTestContext, rejection } from '../packaging/context.ts';
import { toolPath, withTools } from '../support/installed-tools.ts';
import { needs } from '../support/needs.ts';
import { type AzureServices, startAzureServices } from '../support/signing/azure-services.ts';
import { createCa, type Issued, issue, type ThrowawayCa, toPkcs12 } from '../support/signing/throwaway-ca.ts';
import { startTimestampServer, type TimestampServer } from '../support/signing/timestamp-server.ts';

jest.setTimeout(240_000);

const { describe } = needs('osslsigncode', 'openssl');
const by = 'CN=Acme GmbH, O=Acme GmbH, C=DE';
const token = 'token-of-the-vault';

let dir: string;
let ca: ThrowawayCa;
let issued: Issued;
let server: TimestampServer;
let azure: AzureServices;

const ctx = () => createTestContext(dir);
const jar = () => join(dirname(toolPath('jsign')), '../lib/jsign.jar');

async function program(name: string): Promise<SignableFile> {
  const path = join(dir, name);
  await writeFile(path, createTrialProgram());
  return { path, target: 'win-x64', kind: 'program', signing: 'embedded' };
}

/** Signs with the identity that settings name, as the doors do. */
async function signWith(values: Record<string, string>, file: SignableFile): Promise<AuthenticodeIdentity> {
  const { source, withFiles } = createCredentials({ WIN_TIMESTAMP_SERVERS: server.url, ...values }, dir);
  const identity = authenticode.readIdentity(source);
  if (identity === undefined) throw new Error('the settings name no identity');
  await withFiles(() => authenticode.sign(ctx(), identity, file));
  return identity;
}

/** What another reader of signatures says. */
const judgeWithLief = (path: string): string =>
  execFileSync(
    toolPath('lief'),
    [
      '-c',
      'import lief, sys; f = lief.PE.parse(sys.argv[1]); print(f.has_signatures, f.verify_signature() if f.has_signatures else "")',
      path,
    ],
    { encoding: 'utf8' },
  ).trim();

const softHsm = ['/usr/lib/softhsm/libsofthsm2.so', '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so'].find(
  existsSync,
);

describe('Authenticode', () => {
  beforeAll(async () => {
    dir = await nodeFileSystem.makeTempDir('judges-');
    ca = createCa(join(dir, 'ca'), 'Throw-away root');
    issued = issue(ca, 'app', '/C=DE/O=Acme GmbH/CN=Acme GmbH', 'codeSigning');
    server = await startTimestampServer(ca, 'stamps');
    azure = await startAzureServices(issued, token);
  });

  afterAll(async () => {
    await server?.close();
    await azure?.close();
    await nodeFileSystem.remove(dir);
  });

  withTools('lief')('is accepted by lief, which refuses a changed byte', async () => {
    const file = await program('lief.exe');
    expect(judgeWithLief(file.path)).toBe('False');
    const link = (await readFile(toPkcs12(ca, issued, 'word'))).toString('base64');
    await signWith({ WIN_CSC_LINK: link, WIN_CSC_KEY_PASSWORD: 'word' }, file);
    expect(judgeWithLief(file.path)).toBe('True VERIFICATION_FLAGS.OK');
    const bytes = await readFile(file.path);
    bytes.writeUInt8(0x90, 0x210);
    await writeFile(file.path, bytes);
    expect(judgeWithLief(file.path)).toMatch(/^True .*BAD_/);
  });

  withTools('jsign', 'lief')(
    'is made by Jsign with a key in a service, and accepted by osslsigncode and lief',
    async () => {
      for (const [store, alias] of [
        ['azure-key-vault', 'app'],
        ['azure-artifact-signing', 'acme/app'],
      ] as const) {
        const file = await program(`${store}.exe`);
        const settings = {
          WIN_SIGN_STORE: store,
          WIN_SIGN_KEYSTORE: azure.url,
          WIN_SIGN_ALIAS: alias,
          WIN_SIGN_CREDENTIAL: token,
          JSIGN_JAR: jar(),
        };
        await signWith(settings, file);
        expect(await authenticode.verify(ctx(), file, { roots: ca.root })).toEqual({
          signed: true,
          by,
          chain: 'trusted',
          timestamped: true,
        });
        expect(judgeWithLief(file.path)).toBe('True VERIFICATION_FLAGS.OK');
        const script = { ...file, path: join(dir, `${store}.psm1`) };
        await writeFile(script.path, "Write-Output 'Gr\u00fc\u00dfe'\r\n");
        await signWith(settings, script);
        expect(await authenticode.verify(ctx(), script, { roots: ca.root })).toMatchObject({
          signed: true,
          by,
          chain: 'trusted',
          timestamped: true,
        });
      }
      expect(new Set(azure.seen)).toEqual(new Set([`Bearer ${token}`]));
    },
  );

  withTools('jsign')('repeats no credential that a service refuses', async () => {
    const settings = {
      WIN_SIGN_STORE: 'azure-key-vault',
      WIN_SIGN_KEYSTORE: azure.url,
      WIN_SIGN_ALIAS: 'app',
      WIN_SIGN_CREDENTIAL: 'hunter2',
      JSIGN_JAR: jar(),
    };
    const error = await rejection(signWith(settings, await program('refused.exe')));
    expect(error).toMatchObject({ code: 'signing-failed' });
    expect(error.message).not.toContain('hunter2');
  });

  const withToken = softHsm === undefined ? needs('softhsm2').it : needs('softhsm2-util').it;
  withToken('is made with a key in a token, and names a wrong PIN as the cause', async () => {
    const config = join(dir, 'softhsm2.conf');
    await mkdir(join(dir, 'tokens'));
    await writeFile(config, `directories.tokendir = ${join(dir, 'tokens')}\nobjectstore.backend = file\n`);
    process.env['SOFTHSM2_CONF'] = config;
    const softhsm = (...args: string[]) => {
      const { status, stderr } = spawnSync('softhsm2-util', args, {
        encoding: 'utf8',
        env: { ...process.env, SOFTHSM2_CONF: config },
      });
      if (status !== 0) throw new Error(stderr);
    };
    softhsm('--init-token', '--free', '--label', 'vendor', '--pin', '1234', '--so-pin', '1234');
    const pkcs8 = join(dir, 'key.p8');
    execFileSync('openssl', ['pkcs8', '-topk8', '-nocrypt', '-in', issued.key, '-out', pkcs8]);
    softhsm('--import', pkcs8, '--token', 'vendor', '--label', 'app', '--id', '01', '--pin', '1234');
    const settings = {
      WIN_SIGN_STORE: 'pkcs11',
      WIN_SIGN_KEYSTORE: softHsm ?? '',
      WIN_SIGN_ALIAS: 'pkcs11:token=vendor;object=app',
      WIN_SIGN_CERTIFICATES: issued.certificate,
      WIN_SIGN_CREDENTIAL: '1234',
    };
    const file = await program('token.exe');
    await signWith(settings, file);
    expect(await authenticode.verify(ctx(), file, { roots: ca.root })).toMatchObject({ signed: true, by });
    const error = await rejection(
      signWith({ ...settings, WIN_SIGN_CREDENTIAL: '9999' }, await program('pin.exe')),
    );
    expect(error.message).toContain('the password or PIN is wrong');
    delete process.env['SOFTHSM2_CONF'];
  });
});
