import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { createTestContext } from '../../../test/packaging/context.ts';
import { createRelease } from '../../../test/packaging/release.ts';
import { createToken, type LocalSigstore, startLocalSigstore } from '../../../test/support/local-sigstore.ts';
import { needs } from '../../../test/support/needs.ts';
import { testMinisignKey } from '../../../test/support/minisign-key.ts';
import { createGpgKey, type GpgKey } from '../../../test/support/gpg-key.ts';
import type { BuildContext } from '../../ports.ts';
import {
  type DocumentIdentity,
  type DocumentTrust,
  nothingTrusted,
} from '../../signing/documents/document-signer.ts';
import { parsePublicKey } from '../../../schema/minisign/public-key.ts';
import { signRelease } from './sign-release.ts';
import { verify } from './verify.ts';

jest.setTimeout(60_000);

const publicKey = testMinisignKey.public;
const workflow = 'owner/app/.github/workflows/release.yml@refs/tags/v1.0.0';
const issuer = 'https://token.actions.githubusercontent.com';

let top: string;
let pristine: string;
let ctx: BuildContext;
let local: LocalSigstore;
let count = 0;

beforeAll(async () => {
  top = await nodeFileSystem.makeTempDir('sign-test-');
  ctx = createTestContext(top);
  pristine = await createRelease(ctx, top, { formats: ['tar.zst'] });
  local = await startLocalSigstore();
  await writeFile(join(top, 'minisign.key'), testMinisignKey.secret);
});
afterAll(async () => {
  await local.close();
  await rm(top, { recursive: true, force: true });
});

const minisign = () => ({ minisign: { keyFile: join(top, 'minisign.key') } });
const keyless = () => ({
  keyless: { fetchToken: async () => createToken(workflow), fulcio: local.url, rekor: local.url },
});

async function sign(identity: DocumentIdentity): Promise<string> {
  count += 1;
  const dir = join(top, `signed-${count}`);
  await cp(pristine, dir, { recursive: true });
  await signRelease(ctx, dir, identity, { epoch: 1_700_000_000, trustedRoot: local.trustedRoot });
  return dir;
}

async function copyOf(release: string): Promise<string> {
  count += 1;
  const dir = join(top, `copy-${count}`);
  await cp(release, dir, { recursive: true });
  return dir;
}

const check = (dir: string, trust: Partial<DocumentTrust> = {}, requireSignature = false) =>
  verify(ctx, dir, {
    trust: { ...nothingTrusted, trustedRoot: local.trustedRoot, ...trust },
    requireSignature,
  });
const faultsOf = async (...args: Parameters<typeof check>) =>
  (await check(...args)).diagnostics.map(({ severity, code, file }) => `${severity} ${code} ${file}`);

async function edit(path: string, from: RegExp, to: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  expect(text).toMatch(from);
  await writeFile(path, text.replace(from, to));
}

describe('signRelease', () => {
  it('signs SHA256SUMS with every key, and metadata.json says who did', async () => {
    const dir = await sign({ ...minisign(), ...keyless() });
    const { signatures } = JSON.parse(await readFile(join(dir, 'metadata.json'), 'utf8'));
    expect(signatures.filter(({ file }: { file: string }) => file === 'SHA256SUMS')).toEqual([
      {
        file: 'SHA256SUMS',
        signed: true,
        by: `https://github.com/${workflow} (${issuer})`,
        signature: 'SHA256SUMS.sigstore.json',
      },
      {
        file: 'SHA256SUMS',
        signed: true,
        by: 'the minisign key 6B0CC0C23E2BDA50',
        signature: 'SHA256SUMS.minisig',
        public_key: publicKey,
      },
    ]);
    execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: dir });
    const trust = { minisignKeys: [publicKey], keyless: { repository: 'https://github.com/owner/app' } };
    const found = await check(dir, trust, true);
    expect(found.diagnostics).toEqual([]);
    expect(found.signatures).toMatchObject([
      { file: 'SHA256SUMS.sigstore.json', is: 'confirmed' },
      { file: 'SHA256SUMS.minisig', is: 'confirmed' },
    ]);
    expect(found.statement.join('\n')).toContain('its digest is in SHA256SUMS, which');
    expect(found.checked).toContain('SHA256SUMS.minisig');
  });

  it('replaces earlier signatures, and gives the same bytes for the same key and time', async () => {
    const dir = await sign(minisign());
    const read = () =>
      Promise.all(
        ['metadata.json', 'SHA256SUMS', 'SHA256SUMS.minisig'].map((name) => readFile(join(dir, name))),
      );
    const before = await read();
    await signRelease(ctx, dir, minisign(), { epoch: 1_700_000_000 });
    expect(await read()).toEqual(before);
  });

  it('does not sign a release with a fault', async () => {
    const dir = join(top, 'faulty');
    await cp(pristine, dir, { recursive: true });
    await edit(join(dir, 'manifest.json'), /tiny/, 'Tiny');
    await expect(signRelease(ctx, dir, minisign(), { epoch: 1 })).rejects.toMatchObject({
      code: 'document-signing-failed',
    });
    expect(await nodeFileSystem.list(dir)).not.toContain('SHA256SUMS.minisig');
  });
});

describe('verify of a signed release', () => {
  it('says who signed it when only the release names the signer, and does not count that where a signature is required', async () => {
    const dir = await sign(minisign());
    const found = await check(dir);
    expect(found.diagnostics).toEqual([]);
    expect(found.signatures).toMatchObject([{ is: 'self-stated', by: 'the minisign key 6B0CC0C23E2BDA50' }]);
    expect(found.statement.join('\n')).toContain('Compare it with what the publisher says elsewhere');
    expect(await faultsOf(dir, {}, true)).toEqual(['error release-not-signed SHA256SUMS']);
  });

  it('refuses an unsigned release where a signature is required', async () => {
    expect((await check(pristine, {}, true)).diagnostics).toMatchObject([
      { code: 'release-not-signed', message: expect.stringContaining('can replace the sums too') },
    ]);
  });

  it('refuses another key, another identity and a signature of other sums', async () => {
    const dir = await sign({ ...minisign(), ...keyless() });
    const other = 'RWSc/GmvTAvjk8siQdpl2mkRhprCdowofvsRg6vttDNWjqHkGhsNcm4b';
    expect(parsePublicKey(other).id).not.toBe('6B0CC0C23E2BDA50');
    expect(await faultsOf(dir, { minisignKeys: [other] })).toEqual([
      'error document-signature-invalid SHA256SUMS.minisig',
    ]);
    expect(await faultsOf(dir, { keyless: { repository: 'https://github.com/owner/other' } })).toEqual([
      'error document-signature-invalid SHA256SUMS.sigstore.json',
    ]);
    await edit(join(dir, 'SHA256SUMS'), /$/, `${'0'.repeat(64)}  more.txt\n`);
    const found = await faultsOf(dir, { minisignKeys: [publicKey] });
    expect(found).toEqual(
      expect.arrayContaining([
        'error document-signature-invalid SHA256SUMS.minisig',
        'error document-signature-invalid SHA256SUMS.sigstore.json',
      ]),
    );
  });

  it('misses a signature that metadata.json lists', async () => {
    const dir = await sign(minisign());
    await rm(join(dir, 'SHA256SUMS.minisig'));
    expect(await faultsOf(dir)).toEqual(['error document-signature-missing SHA256SUMS.minisig']);
  });

  it('says of a signature without a key that it was not checked, for one installer too', async () => {
    const dir = join(top, 'foreign');
    await cp(pristine, dir, { recursive: true });
    const signed = await sign(minisign());
    await cp(join(signed, 'SHA256SUMS.minisig'), join(dir, 'SHA256SUMS.minisig'));
    const [archive = ''] = (await nodeFileSystem.list(dir)).filter((name) => name.endsWith('.zst'));
    expect(await faultsOf(join(dir, archive))).toEqual([
      'warning document-signature-unjudged SHA256SUMS.minisig',
    ]);
    expect(await faultsOf(join(dir, archive), {}, true)).toContain('error release-not-signed SHA256SUMS');
  });
});

needs('gpg').describe('a release signed by gpg', () => {
  let key: GpgKey;
  let signed: string;
  beforeAll(async () => {
    await mkdir(join(top, 'gpg'));
    key = createGpgKey(join(top, 'gpg'), 'Tiny Team <team@tiny.example>', 'a passphrase');
    signed = await sign({ gpg: { keyFile: key.secretFile, passphraseFile: key.passphraseFile } });
  }, 60_000);
  afterAll(() => key.stop());

  it('has a signature that gpg and verify accept, and whose changes are found', async () => {
    const dir = await copyOf(signed);
    expect(await faultsOf(dir)).toEqual([]);
    const found = await check(dir, { gpgKeys: [key.publicFile] }, true);
    expect(found.signatures).toMatchObject([
      { is: 'confirmed', by: `Tiny Team <team@tiny.example> (OpenPGP key ${key.fingerprint})` },
    ]);
    key.run(['--verify', join(dir, 'SHA256SUMS.asc'), join(dir, 'SHA256SUMS')]);
    await edit(join(dir, 'SHA256SUMS.asc'), /\n\n/, '\nComment: x\n\n');
    expect(await faultsOf(dir, { gpgKeys: [key.publicFile] })).toEqual([
      'error document-signature-invalid SHA256SUMS.asc',
    ]);
  });

  it('is refused for other sums or another key, and not judged without one', async () => {
    const dir = await copyOf(signed);
    await mkdir(join(top, 'other-gpg'));
    const other = createGpgKey(join(top, 'other-gpg'), 'Other', '');
    other.stop();
    expect(await faultsOf(dir, { gpgKeys: [other.publicFile] })).toEqual([
      'error document-signature-invalid SHA256SUMS.asc',
    ]);
    await cp(join(dir, 'SHA256SUMS.asc'), join(top, 'asc'));
    const unsigned = join(top, 'unsigned');
    await cp(pristine, unsigned, { recursive: true });
    await cp(join(top, 'asc'), join(unsigned, 'SHA256SUMS.asc'));
    expect(await faultsOf(unsigned)).toEqual(['warning document-signature-unjudged SHA256SUMS.asc']);
    expect(await faultsOf(unsigned, { gpgKeys: [key.publicFile] })).toEqual([
      'error document-signature-invalid SHA256SUMS.asc',
    ]);
  });
});
