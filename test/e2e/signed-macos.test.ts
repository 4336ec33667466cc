import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { nodeFileSystem } from '../../host/fs.ts';
import type { AppleIdentity } from '../../pipeline/signing/codesign/identity.ts';
import { codesign } from '../../pipeline/signing/codesign/index.ts';
import { productsign } from '../../pipeline/signing/productsign/index.ts';
import type { SignableFile } from '../../pipeline/signing/signer.ts';
import { verify } from '../../pipeline/stages/release/verify.ts';
import type { Signature } from '../../schema/signature.ts';
import { createTestContext, projectRoot } from '../packaging/context.ts';
import { createRelease } from '../packaging/release.ts';
import { toolPath, withTools } from '../support/installed-tools.ts';
import { createCa } from '../support/signing/throwaway-ca.ts';
import { startTimestampServer, type TimestampServer } from '../support/signing/timestamp-server.ts';

jest.setTimeout(240_000);

const python = toolPath('apple-platform-py');
const it = withTools('apple-platform-py');
const launcher = join(projectRoot, 'shell/launcher/macos/launcher-darwin-arm64');
const password = 'it is "quoted" é';
let dir: string;
let server: TimestampServer;

const ctx = () => createTestContext(dir);
const runPython = (script: string, input: unknown = null): string =>
  execFileSync(python, ['-I', '-c', script], { encoding: 'utf8', input: JSON.stringify(input) });

/** Self-made certificates of the kind that Apple issues to a developer. */
function createIdentity(profile: 'application' | 'installer', days = 365): AppleIdentity {
  const file = join(dir, `${profile}-${days}.p12`);
  runPython(
    `import json, sys
from apple_platform import certificates
request = json.load(sys.stdin)
made = certificates.generate_self_signed("Tiny Team", profile="developer-id-" + request["profile"], team_id="ABCDE12345", validity_days=request["days"])
open(request["file"], "wb").write(made.to_p12(request["password"]))`,
    { profile, days, file, password },
  );
  return {
    key: { store: 'pkcs12', file, password: join(dir, 'password') },
    timestampServer: server.url,
    python,
    label: 'a test',
  };
}

const toFile = (path: string, kind: SignableFile['kind'], format?: string): SignableFile => ({
  ...{ path, target: 'darwin-arm64', kind, signing: 'embedded' },
  ...(format === undefined ? {} : { format }),
});

async function sign(identity: AppleIdentity, file: SignableFile): Promise<Signature> {
  const signer = file.format === 'pkg' ? productsign : codesign;
  expect(signer.covers(file)).toBe(true);
  await signer.sign(ctx(), identity, file);
  return await signer.verify(ctx(), file, {}, identity);
}

async function flip(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  const index = at < 0 ? bytes.length + at : at;
  bytes[index] = (bytes[index] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

beforeAll(async () => {
  dir = await nodeFileSystem.makeTempDir('codesign-');
  await writeFile(join(dir, 'password'), password);
  await mkdir(join(dir, 'ca'));
  server = await startTimestampServer(createCa(join(dir, 'ca'), 'Throw-away CA'), 'stamps');
});
afterAll(async () => {
  await server.close();
  await rm(dir, { recursive: true, force: true });
});

describe('signing for macOS', () => {
  it('signs a program with the hardened runtime, entitlements of Node and a time stamp', async () => {
    const path = join(dir, 'payload/runtime');
    await mkdir(join(dir, 'payload'));
    await cp(launcher, path);
    await nodeFileSystem.link(path, join(dir, 'payload/other-name'));
    expect(await sign(createIdentity('application'), toFile(path, 'program'))).toMatchObject({
      signed: true,
      by: expect.stringContaining('CN=Developer ID Application: Tiny Team (ABCDE12345)'),
      chain: 'not-judged',
      timestamped: true,
    });
    expect((await readFile(join(dir, 'payload/other-name'))).equals(await readFile(launcher))).toBe(true);
    const text = runPython(
      'import json, sys; from apple_platform import reading; print(json.dumps(reading.read_signature(json.load(sys.stdin))))',
      path,
    );
    expect(text).toContain('RUNTIME');
    expect(text).toContain('com.apple.security.cs.allow-jit');
    expect(text).not.toContain('disable-library-validation');
    await flip(path, 5000);
    expect(
      await codesign.verify(ctx(), toFile(path, 'program'), {}, createIdentity('application')),
    ).toMatchObject({
      signed: false,
      why: expect.stringContaining('digest mismatch'),
    });
  });

  it('seals a bundle with everything in it, and finds a changed, an added and a missing file', async () => {
    const application = createIdentity('application');
    const context = ctx();
    const release = await createRelease(context, join(dir, 'release'), {
      target: 'darwin-arm64',
      formats: ['pkg', 'dmg'],
      sign: async (file) => await sign(application, toFile(file.path, file.kind)),
    });
    const name = 'tiny-app-1.0.0-beta.2-darwin-arm64';
    const found = (await verify(context, release)).diagnostics;
    // The documents of this release state no signature of the launcher.
    expect(found.map(({ code }) => code)).toEqual(['signature-not-stated', 'signature-not-stated']);
    const unpacked = join(dir, 'unpacked');
    await mkdir(unpacked);
    const payload = execFileSync('bsdtar', ['-xOf', join(release, `${name}.pkg`), 'app.pkg/Payload'], {
      maxBuffer: 1e8,
    });
    execFileSync('bsdtar', ['-xf', '-', '-C', unpacked], { input: payload });
    const bundle = join(unpacked, 'Applications/tiny-app.app');
    const check = async () => await codesign.verify(context, toFile(bundle, 'bundle'), {}, application);
    expect(await check()).toMatchObject({ signed: true, timestamped: true });
    const page = join(bundle, 'Contents/Resources/payload/services/ui/index.html');
    const original = await readFile(page);
    await writeFile(page, 'changed');
    expect(await check()).toMatchObject({ why: expect.stringContaining('index.html differs from its seal') });
    await rm(page);
    expect(await check()).toMatchObject({ why: expect.stringContaining('index.html is missing') });
    await writeFile(page, original);
    await writeFile(join(bundle, 'Contents/Resources/added'), '');
    expect(await check()).toMatchObject({ why: expect.stringContaining('Resources/added is not sealed') });
    await rm(join(bundle, 'Contents/Resources/added'));
    await flip(join(bundle, 'Contents/Info.plist'), 300);
    expect(await check()).toMatchObject({ signed: false });
  });

  it.each([
    ['dmg', 'application', [10, 5000]],
    ['pkg', 'installer', [40, 60]],
  ] as const)(
    'signs a .%s so that its reader still accepts it, and refuses a changed byte',
    async (format, profile, places) => {
      const identity = createIdentity(profile);
      const release = await createRelease(ctx(), join(dir, format), {
        target: 'darwin-arm64',
        formats: [format],
      });
      const path = join(release, `tiny-app-1.0.0-beta.2-darwin-arm64.${format}`);
      expect(await sign(identity, toFile(path, 'installer', format))).toMatchObject({
        signed: true,
        timestamped: true,
      });
      const alone = join(dir, `alone-${format}`, `tiny-app-1.0.0-beta.2-darwin-arm64.${format}`);
      await nodeFileSystem.copy(path, alone);
      const { diagnostics } = await verify(ctx(), alone);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      for (const at of places) {
        await nodeFileSystem.copy(path, alone);
        await flip(alone, at);
        const signer = format === 'pkg' ? productsign : codesign;
        expect(await signer.verify(ctx(), toFile(alone, 'installer', format), {}, identity)).toMatchObject({
          signed: false,
        });
      }
    },
  );

  it('names a wrong password, another kind of certificate and one that expires, before anything is built', async () => {
    const application = createIdentity('application');
    expect(await codesign.inspect(ctx(), application)).toEqual([]);
    expect(await productsign.inspect(ctx(), application)).toMatchObject([
      { severity: 'warning', code: 'certificate-unsuitable' },
    ]);
    expect(await codesign.inspect(ctx(), createIdentity('application', 20))).toMatchObject([
      { code: 'certificate-expires' },
    ]);
    await writeFile(join(dir, 'wrong'), 'wrong');
    const key = { ...application.key, password: join(dir, 'wrong') };
    const [fault] = await codesign.inspect(ctx(), { ...application, key });
    expect(fault).toMatchObject({ severity: 'error', code: 'signing-failed' });
    expect(fault?.message).not.toContain('wrong');
  });
});
