import { execFileSync } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { createCredentials } from '../../host/credentials.ts';
import { nodeFileSystem } from '../../host/fs.ts';
import { type FormatId, toFormat } from '../../pipeline/formats/registry.ts';
import { prettyJson } from '../../pipeline/shared/document/canonical.ts';
import { codesign } from '../../pipeline/signing/codesign/index.ts';
import { readNotaryIdentity } from '../../pipeline/signing/notary/settings.ts';
import { productsign } from '../../pipeline/signing/productsign/index.ts';
import { notarizeRelease } from '../../pipeline/stages/release/notarize-release.ts';
import { verify } from '../../pipeline/stages/release/verify.ts';
import type { Signature } from '../../schema/signature.ts';
import { createTestContext, projectRoot } from '../packaging/context.ts';
import { createRelease } from '../packaging/release.ts';
import { toolPath, withTools } from '../support/installed-tools.ts';
import { createAppleIdentity } from '../support/signing/apple-identity.ts';
import { startNotaryServer } from '../support/signing/notary-server.ts';
import { createCa } from '../support/signing/throwaway-ca.ts';
import { startTimestampServer, type TimestampServer } from '../support/signing/timestamp-server.ts';

jest.setTimeout(240_000);

const it = withTools('apple-platform-py');
const python = toolPath('apple-platform-py');
const target = 'darwin-arm64';
const app = { name: 'tiny-app', version: '1.0.0-beta.2' };
const ticket = Buffer.from(`s8ch ${'a ticket of Apple '.repeat(20)}`);
let dir: string;
let server: TimestampServer;

const ctx = () => createTestContext(dir);

/** A release of one format, signed as a build signs it. */
async function createSigned(format: FormatId): Promise<string> {
  const [application, installer] = (['application', 'installer'] as const).map((profile) =>
    createAppleIdentity(dir, { profile, server: server.url }),
  );
  if (application === undefined || installer === undefined) throw new Error('no identity');
  const folder = await createRelease(ctx(), join(dir, format), {
    target,
    formats: [format],
    sign: async ({ path, kind }) => {
      const file = { path, target, kind, signing: 'embedded' } as const;
      await codesign.sign(ctx(), application, file);
      return codesign.verify(ctx(), file, {}, application);
    },
  });
  const path = join(folder, `tiny-app-1.0.0-beta.2-${target}.${format}`);
  const file = { path, target, kind: 'installer', signing: 'embedded', format } as const;
  if (format === 'dmg') await codesign.sign(ctx(), application, file);
  if (format === 'pkg') await productsign.sign(ctx(), installer, file);
  return path;
}

async function staple(format: FormatId, path: string): Promise<string> {
  const notarized = toFormat(format).notarizes?.(target);
  if (notarized === undefined) throw new Error(`${format} is not notarized`);
  const name = await notarized.readTicketName(ctx(), path, app);
  await notarized.staple(ctx(), { path, to: `${path}.new`, ticket, app });
  await nodeFileSystem.rename(`${path}.new`, path);
  return name;
}

const read = (path: string): string =>
  execFileSync(
    python,
    [
      '-I',
      '-c',
      'import json, sys; from apple_platform import reading; print(json.dumps(reading.read_signature(json.load(sys.stdin))))',
    ],
    { encoding: 'utf8', input: JSON.stringify(path) },
  );

/** Errors of a file whose name and content alone are known. */
async function verifyAlone(path: string): Promise<string[]> {
  const { diagnostics } = await verify(ctx(), path);
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

/** A file without the documents beside it. */
async function alone(path: string): Promise<string> {
  for (const name of ['SHA256SUMS', 'metadata.json', 'manifest.json', 'bundle.json'])
    await rm(join(path, '..', name));
  return path;
}

beforeAll(async () => {
  dir = await nodeFileSystem.makeTempDir('tickets-');
  await nodeFileSystem.mkdir(join(dir, 'ca'));
  server = await startTimestampServer(createCa(join(dir, 'ca'), 'Throw-away CA'), 'stamps');
});

afterAll(async () => {
  await server.close();
  await nodeFileSystem.remove(dir);
});

describe('a ticket', () => {
  it('is a part of the signature of an image, which stays right', async () => {
    const path = await createSigned('dmg');
    const before = JSON.parse(read(path))[0].entity.dmg.signature;
    const name = await staple('dmg', path);
    const [directory] = before.blobs;
    expect(name).toBe(`2/2/${directory.sha256.slice(0, 40)}`);
    const after = JSON.parse(read(path))[0].entity.dmg.signature;
    expect(after.blobs.slice(0, -1)).toEqual(before.blobs);
    expect(after.blobs.at(-1)).toMatchObject({
      length: ticket.length + 8,
      slot: expect.stringContaining('65538'),
    });
    const file = { path, target, kind: 'installer', signing: 'embedded', format: 'dmg' } as const;
    const identity = createAppleIdentity(dir, { profile: 'application', server: server.url });
    expect(await codesign.verify(ctx(), file, {}, identity)).toMatchObject({ signed: true });
    execFileSync('7z', ['t', path]);
    // A second one takes its place.
    await staple('dmg', path);
    expect(await verifyAlone(await alone(path))).toEqual([]);
  });

  it('follows the archive of a package, which stays right', async () => {
    const path = await createSigned('pkg');
    const before = await readFile(path);
    const name = await staple('pkg', path);
    const [digest] = /"checksum":"([0-9a-f]{40})/.exec(read(path).replaceAll(' ', '')) ?? [];
    expect(name).toMatch(/^2\/1\/[0-9a-f]{40}$/);
    if (digest !== undefined) expect(digest).toContain(name.slice(4));
    const after = await readFile(path);
    expect(after.subarray(0, before.length).equals(before)).toBe(true);
    expect(after.subarray(before.length + 16, -16).equals(ticket)).toBe(true);
    const file = { path, target, kind: 'installer', signing: 'embedded', format: 'pkg' } as const;
    const identity = createAppleIdentity(dir, { profile: 'installer', server: server.url });
    expect(await productsign.verify(ctx(), file, {}, identity)).toMatchObject({ signed: true });
    expect(execFileSync('bsdtar', ['-tf', path], { encoding: 'utf8' })).toContain('Distribution');
    await expect(staple('pkg', path)).rejects.toThrow('a ticket already');
    expect(await verifyAlone(await alone(path))).toEqual([]);
    await writeFile(path, Buffer.concat([after, Buffer.from('more')]));
    expect((await verifyAlone(path))[0]).toContain('do not end where it ends');
  });

  it('is a file of the bundle in a zip file, whose other bytes stay', async () => {
    const path = await createSigned('zip');
    const names = () => execFileSync('bsdtar', ['-tf', path], { encoding: 'utf8' }).trim().split('\n');
    const before = names();
    const name = await staple('zip', path);
    expect(name).toMatch(/^2\/2\/[0-9a-f]{40}$/);
    expect(names()).toEqual([...before, 'tiny-app.app/Contents/CodeResources'].sort());
    const unpacked = execFileSync('bsdtar', ['-xOf', path, 'tiny-app.app/Contents/CodeResources']);
    expect(unpacked.equals(ticket)).toBe(true);
    execFileSync('unzip', ['-tq', path]);
    await expect(staple('zip', path)).rejects.toThrow('a ticket already');
    expect(await verifyAlone(await alone(path))).toEqual([]);
  });
});

describe('a release folder', () => {
  const tool = 'services/api/tool';

  /** A release with a signed program and bundle in a zip file, whose documents state both. */
  async function createSignedRelease(): Promise<string> {
    const identity = createAppleIdentity(dir, { profile: 'application', server: server.url });
    const sign = async (path: string, kind: 'program' | 'bundle') => {
      const file = { path, target, kind, signing: 'embedded' } as const;
      await codesign.sign(ctx(), identity, file);
      return codesign.verify(ctx(), file, {}, identity);
    };
    let signature: Signature | undefined;
    const folder = await createRelease(ctx(), join(dir, 'release'), {
      target,
      formats: ['zip'],
      isAttested: true,
      add: async (payload) => {
        await cp(join(projectRoot, 'shell/launcher/macos/launcher-darwin-arm64'), join(payload, tool));
        signature = await sign(join(payload, tool), 'program');
      },
      sign: ({ path, kind }) => sign(path, kind),
    });
    const path = join(folder, 'metadata.json');
    const metadata = JSON.parse(await readFile(path, 'utf8'));
    metadata.targets[0].programs = [{ path: tool, signature }];
    metadata.limits = [{ id: 'not-notarized', text: 'not notarized', target }];
    await writeFile(path, prettyJson(metadata));
    const sums = (await readFile(join(folder, 'SHA256SUMS'), 'utf8')).replace(
      /^\w{64}(?= {2}metadata\.json$)/m,
      await nodeFileSystem.sha256(path),
    );
    await writeFile(join(folder, 'SHA256SUMS'), sums);
    return folder;
  }

  it('is notarized in more than one run with one upload, and its documents stay right', async () => {
    const notary = await startNotaryServer();
    const { PATH } = process.env;
    process.env['PATH'] = `${dirname(python)}:${PATH}`;
    try {
      const folder = await createSignedRelease();
      const { source, withFiles } = createCredentials(
        { ...notary.settings, APPLE_NOTARY_TIMEOUT: '0.001' },
        dir,
      );
      const identity = readNotaryIdentity(source);
      if (identity === undefined) throw new Error('no identity');
      const context = createTestContext(dir, { clock: { now: Date.now, pause: async () => {} } });
      const run = () => notarizeRelease(context, folder, { identity, withCredentials: withFiles });
      const read = async () => JSON.parse(await readFile(join(folder, 'metadata.json'), 'utf8'));

      notary.behaviour.states = ['In Progress'];
      const [pending] = await run();
      expect(pending?.notarization).toMatchObject({ notarized: false, submission: expect.any(String) });
      expect((await read()).files[0].notarization).toEqual(pending?.notarization);
      expect((await verify(context, folder)).diagnostics).toEqual([]);

      notary.behaviour.states = ['Invalid'];
      const message = 'The signature does not include a secure timestamp.';
      notary.behaviour.issues = [{ severity: 'error', path: 'a.zip/tool', message, architecture: 'arm64' }];
      await expect(run()).rejects.toMatchObject({
        code: 'notarization-invalid',
        message: expect.stringContaining(`a.zip/tool (arm64): ${message}`),
      });

      Object.assign(notary.behaviour, { states: ['Accepted'], issues: [] });
      const before = (await read()).files[0].sha256;
      expect(await run()).toMatchObject([{ notarization: { notarized: true, stapled: true } }]);
      expect(notary.requests.filter((line) => line.startsWith('PUT'))).toHaveLength(1);
      const metadata = await read();
      expect(metadata.files[0].sha256).not.toBe(before);
      expect(metadata.limits).toEqual([]);
      const verified = await verify(context, folder);
      expect(verified.diagnostics).toEqual([]);
      const asked = notary.requests.length;
      await run();
      expect(notary.requests).toHaveLength(asked);

      const unstated = { ...metadata, files: [{ ...metadata.files[0], notarization: undefined }] };
      await writeFile(join(folder, 'metadata.json'), prettyJson(unstated));
      const codes = (await verify(context, folder)).diagnostics.map(({ code }) => code);
      expect(codes).toContain('ticket-mismatch');
    } finally {
      process.env['PATH'] = PATH;
      await notary.close();
    }
  });
});
