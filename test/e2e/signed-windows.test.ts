import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { createCredentials } from '../../host/credentials.ts';
import { nodeFileSystem } from '../../host/fs.ts';
import type { FormatId } from '../../pipeline/formats/registry.ts';
import { nothingTrusted } from '../../pipeline/signing/documents/document-signer.ts';
import { findPrograms } from '../../pipeline/signing/find-programs.ts';
import type { SigningMode } from '../../pipeline/signing/mode.ts';
import { readIdentities } from '../../pipeline/signing/registry.ts';
import type { SigningRequest } from '../../pipeline/signing/request.ts';
import {
  packageDesktop,
  planPackageDesktop,
  stageDesktop,
} from '../../pipeline/stages/package-desktop/index.ts';
import { makeStaged } from '../../pipeline/stages/package-desktop/make-staged.ts';
import type { PackageRequest } from '../../pipeline/stages/package-desktop/request.ts';
import { type VerifyOptions, verify } from '../../pipeline/stages/release/verify.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import {
  createProduct,
  createTestContext,
  readTinyBundle,
  rejection,
  tinyApp,
} from '../packaging/context.ts';
import { needs } from '../support/needs.ts';
import { createCa, issue, type ThrowawayCa, toPkcs12 } from '../support/signing/throwaway-ca.ts';
import { startTimestampServer, type TimestampServer } from '../support/signing/timestamp-server.ts';

jest.setTimeout(300_000);

const { describe } = needs('osslsigncode', 'openssl', 'tar', 'zstd', 'msibuild');
const by = 'CN=Acme GmbH, O=Acme GmbH, C=DE';
const password = 'word-of-the-vendor';

/** Every file in folders of credentials, in base64. Another test can sign at the same time, so that folders alone say nothing. */
const readKeys = `
// Another test removes its folders while this one looks; a folder is not read as a file, and one of another user not at all.
const expected = ['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES'];
const attempt = (get) => { try { return get(); } catch (error) { if (expected.includes(error.code)) return []; throw error; } };
const list = (dir) => attempt(() => readdirSync(dir).map((name) => join(dir, name)));
const read = (path) => attempt(() => [readFileSync(path, 'base64')]);
const keys = list(tmpdir()).filter((path) => basename(path).startsWith('vrooli-sign')).flatMap(list).flatMap(read);
`;

/** A build script that looks for credentials: in its environment and in folders of the machine. */
const thief = `
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
${readKeys}
writeFileSync(process.env.LOOT, JSON.stringify({ env: process.env, keys }));
`;

let dir: string;
let ca: ThrowawayCa;
let server: TimestampServer;
let link: string;

function toSigning(mode: SigningMode, values: Record<string, string>): SigningRequest {
  const { source, withFiles } = createCredentials(values, dir);
  return { mode, identities: readIdentities(source), withCredentials: withFiles };
}

const trusting = ({ root }: ThrowawayCa): VerifyOptions => ({
  trust: nothingTrusted,
  embedded: { roots: root },
  requireSignature: false,
});

const settings = () => ({
  WIN_CSC_LINK: link,
  WIN_CSC_KEY_PASSWORD: password,
  WIN_TIMESTAMP_SERVERS: server.url,
});

async function setUp(name: string, changes: Partial<PackageRequest> = {}) {
  const scenarioDir = join(dir, name, 'scenario');
  await mkdir(join(dir, name), { recursive: true });
  await cp(tinyApp, scenarioDir, { recursive: true });
  const ctx = createTestContext(dir, {
    effort: 'fast',
    packageRoot: await createProduct(join(dir, name)),
    buildVariables: ['LOOT'],
  });
  const found: Diagnostic[] = [];
  const request: PackageRequest = {
    bundle: await readTinyBundle(),
    scenarioDir,
    target: 'win-x64',
    shell: 'none',
    formats: ['tar.zst'],
    outDir: join(dir, name, 'out'),
    provenance: {},
    onDiagnostic: (one) => void found.push(one),
    ...changes,
  };
  return { ctx, request, found };
}

describe('an app for Windows', () => {
  beforeAll(async () => {
    dir = await nodeFileSystem.makeTempDir('sign-windows-');
    ca = createCa(join(dir, 'ca'), 'Throw-away root');
    server = await startTimestampServer(ca, 'stamps');
    const issued = issue(ca, 'app', '/C=DE/O=Acme GmbH/CN=Acme GmbH', 'codeSigning');
    link = (await readFile(toPkcs12(ca, issued, password))).toString('base64');
  });

  afterAll(async () => {
    await server?.close();
    await nodeFileSystem.remove(dir);
  });

  it('has signed programs, whose build saw no credential', async () => {
    const loot = join(dir, 'loot.json');
    process.env['LOOT'] = loot;
    const formats: FormatId[] = ['tar.zst', 'msi'];
    const { ctx, request } = await setUp('signed', { signing: toSigning('auto', settings()), formats });
    await writeFile(join(request.scenarioDir, 'api/thief.mjs'), thief);
    const script = join(request.scenarioDir, 'api/build.mjs');
    await writeFile(script, `import './thief.mjs';\n${await readFile(script, 'utf8')}`);
    const { manifest } = await packageDesktop(ctx, request);
    delete process.env['LOOT'];

    const stolen = JSON.parse(await readFile(loot, 'utf8'));
    expect(stolen.keys).not.toContain(link);
    expect(JSON.stringify(stolen.env)).not.toContain(password);
    expect(JSON.stringify(stolen.env)).not.toContain(link);
    const left = join(dir, 'left.mjs');
    await writeFile(left, thief);
    execFileSync(process.execPath, [left], { env: { ...process.env, LOOT: loot } });
    expect(JSON.parse(await readFile(loot, 'utf8')).keys).not.toContain(link);

    const [target] = manifest.targets;
    expect(target?.programs).toEqual([
      { path: 'runtime.exe', signature: { signed: true, by, chain: 'not-judged', timestamped: true } },
    ]);
    expect(manifest.tools).toMatchObject({ osslsigncode: expect.stringMatching(/^\d/) });
    const signed = new Map(manifest.files.map(({ format, signature }) => [format, signature]));
    expect(signed.get('msi')).toEqual({ signed: true, by, chain: 'not-judged', timestamped: true });
    expect(signed.get('tar.zst')).toMatchObject({ signed: false });
    const verified = await verify(ctx, request.outDir, trusting(ca));
    expect(verified.diagnostics).toEqual([]);
    expect(verified.statement).toContain(`Signed by ${by}: its certificate leads to a root that you gave.`);
    const foreign = createCa(join(dir, 'foreign'), 'Another root');
    const msi = manifest.files.find(({ format }) => format === 'msi')?.name ?? '';
    const refused = await verify(ctx, join(request.outDir, msi), trusting(foreign));
    const errors = refused.diagnostics.filter(({ severity }) => severity === 'error');
    // The installer, the runtime, the two launchers and the three scripts in it.
    expect(errors.map(({ code }) => code)).toEqual(
      Array.from({ length: 7 }, () => 'signature-not-confirmed'),
    );
    expect(errors.map(({ message }) => message).join('\n')).toContain('runtime.exe');

    const installer = manifest.files.find(({ format }) => format === 'tar.zst');
    execFileSync('tar', ['--zstd', '-xf', join(request.outDir, installer?.name ?? ''), '-C', dir]);
    const [payload] = (await nodeFileSystem.list(dir)).filter((name) => name.startsWith('tiny-app-'));
    const programs = await findPrograms(nodeFileSystem, join(dir, payload ?? ''), 'win-x64');
    expect(programs).toEqual(['runtime.exe']);
    for (const path of programs) {
      const trusted = ['-CAfile', ca.root, '-TSA-CAfile', ca.root];
      const output = execFileSync('osslsigncode', [
        'verify',
        '-ignore-cdp',
        ...trusted,
        '-in',
        join(dir, payload ?? '', path),
      ]);
      expect(output.toString()).toContain('Timestamp Server Signature verification: ok');
    }
  });

  it('is signed in a process of its own, from the staged file alone', async () => {
    const { ctx, request } = await setUp('apart');
    const { signing: _, ...unsigned } = request;
    const staged = { ...unsigned, signingRequired: true, formats: ['msi'] as const };
    const { name } = await stageDesktop(ctx, staged);
    await rm(request.scenarioDir, { recursive: true });
    const made = await makeStaged(ctx, {
      file: { path: join(request.outDir, name), name },
      outDir: join(dir, 'apart', 'made'),
      formats: undefined,
      toDefaultFormats: () => [],
      signing: { ...toSigning('auto', settings()), mode: undefined },
    });
    const signature = { signed: true, by, chain: 'not-judged', timestamped: true };
    expect(made.manifest.targets[0]?.programs).toEqual([{ path: 'runtime.exe', signature }]);
    expect(made.manifest.files).toMatchObject([{ format: 'msi', signature }]);
    const verified = await verify(ctx, made.outDir, trusting(ca));
    expect(verified.diagnostics).toEqual([]);
  });

  it('is planned with the signer of each file, and the reason for those without', async () => {
    const { ctx, request } = await setUp('planned', { signing: toSigning('auto', settings()) });
    const plan = await planPackageDesktop(ctx, request);
    expect(plan.payload.signature).toEqual({
      signer: 'authenticode',
      signed: true,
      by: 'the certificate of WIN_CSC_LINK',
    });
    expect(plan.files.find(({ role }) => role === 'installer')?.signature).toMatchObject({
      signer: 'none',
      signed: false,
    });
    expect(plan.tools.map(({ name }) => name)).toContain('osslsigncode');
    const order = plan.steps.map(({ id }) => id);
    expect(order.indexOf('sign-payload')).toBeGreaterThan(order.indexOf('scan-payload'));
    expect(order.indexOf('finish-signed')).toBe(order.indexOf('sign-payload') + 1);
    expect(order.indexOf('check-signed')).toBeGreaterThan(order.indexOf('make-installer:tar.zst'));
    expect(JSON.stringify(plan)).not.toContain(password);
  });

  it('is refused before anything is built: with a wrong password, and where signing is required and not possible', async () => {
    const wrong = { ...settings(), WIN_CSC_KEY_PASSWORD: 'another' };
    const { ctx, request } = await setUp('refused');
    const refuse = async (signing: SigningRequest) => {
      const error = await rejection(packageDesktop(ctx, { ...request, signing }));
      expect(await nodeFileSystem.stat(request.outDir)).toBeUndefined();
      expect(await nodeFileSystem.list(join(dir, 'refused'))).toEqual(['product', 'scenario']);
      return error;
    };
    expect(await refuse(toSigning('auto', wrong))).toMatchObject({
      code: 'signing-failed',
      message: expect.stringContaining('the password or PIN is wrong'),
    });
    const required = await refuse(toSigning('require', {}));
    expect(required.code).toBe('signing-required');
    expect(required.message).toContain('the programs of the app for win-x64 would stay unsigned');
  });

  it('stays unsigned when it is switched off, and says so', async () => {
    const { ctx, request } = await setUp('off', { signing: toSigning('off', settings()) });
    const { payload, files, steps } = await planPackageDesktop(ctx, request);
    for (const { signature } of [payload, ...files.filter(({ role }) => role === 'installer')])
      expect(signature).toEqual({ signer: 'none', signed: false, why: 'signing was switched off' });
    expect(steps.filter(({ kind }) => kind.startsWith('sign-'))).toEqual([]);
  });
});
