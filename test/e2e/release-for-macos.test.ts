import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { createCredentials } from '../../host/credentials.ts';
import { nodeFileSystem } from '../../host/fs.ts';
import type { FormatId } from '../../pipeline/formats/registry.ts';
import { findPrograms } from '../../pipeline/signing/find-programs.ts';
import { notarizeFile } from '../../pipeline/signing/notary/notarize.ts';
import { readNotaryIdentity } from '../../pipeline/signing/notary/settings.ts';
import { readIdentities } from '../../pipeline/signing/registry.ts';
import type { SigningRequest } from '../../pipeline/signing/request.ts';
import { packageDesktop, planPackageDesktop } from '../../pipeline/stages/package-desktop/index.ts';
import type { PackageRequest } from '../../pipeline/stages/package-desktop/request.ts';
import { notarizeRelease } from '../../pipeline/stages/release/notarize-release.ts';
import { verify } from '../../pipeline/stages/release/verify.ts';
import type { BuildContext } from '../../pipeline/ports.ts';
import type { ArtifactManifest } from '../../schema/artifact-manifest.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import {
  createProduct,
  createTestContext,
  readTinyBundle,
  rejection,
  tinyApp,
} from '../packaging/context.ts';
import { toolPath, withTools } from '../support/installed-tools.ts';
import { type NotaryServer, startNotaryServer } from '../support/signing/notary-server.ts';
import { createCa } from '../support/signing/throwaway-ca.ts';
import { startTimestampServer, type TimestampServer } from '../support/signing/timestamp-server.ts';

jest.setTimeout(400_000);

const it = withTools('apple-platform-py', 'lief');
const python = toolPath('apple-platform-py');
const formats: FormatId[] = ['zip', 'dmg', 'pkg'];
const password = 'word-of-the-vendor';
const stem = 'tiny-app-1.0.0-beta.2-darwin-arm64';

let dir: string;
let notary: NotaryServer;
let stamps: TimestampServer;
let ctx: BuildContext;
let request: PackageRequest;
let release: string;
let manifest: ArtifactManifest;
const found: Diagnostic[] = [];
const settings: Record<string, string> = {};

const runPython = (tool: string, script: string, input: unknown = null): string =>
  execFileSync(tool, ['-I', '-c', script], {
    encoding: 'utf8',
    input: JSON.stringify(input),
    maxBuffer: 1e8,
  });

function createIdentity(profile: string): string {
  const script = `import json, sys
from apple_platform import certificates
request = json.load(sys.stdin)
made = certificates.generate_self_signed("Tiny Team", profile=request["profile"], team_id="ABCDE12345", validity_days=365)
sys.stdout.write(__import__("base64").b64encode(made.to_p12(request["password"])).decode())`;
  return runPython(python, script, { profile, password });
}

function toSigning(values: Record<string, string>): SigningRequest {
  const { source, withFiles } = createCredentials(values, dir);
  const notary = readNotaryIdentity(source);
  return { mode: 'auto', identities: readIdentities(source), notary, withCredentials: withFiles };
}

const pathOf = (format: string) => join(release, `${stem}.${format}`);

beforeAll(async () => {
  dir = await nodeFileSystem.makeTempDir('release-macos-');
  notary = await startNotaryServer();
  await mkdir(join(dir, 'ca'));
  stamps = await startTimestampServer(createCa(join(dir, 'ca'), 'Throw-away CA'), 'stamps');
  Object.assign(settings, {
    CSC_LINK: createIdentity('developer-id-application'),
    CSC_KEY_PASSWORD: password,
    CSC_INSTALLER_LINK: createIdentity('developer-id-installer'),
    CSC_INSTALLER_KEY_PASSWORD: password,
    APPLE_TIMESTAMP_SERVER: stamps.url,
    APPLE_SIGN_PYTHON: python,
    ...notary.settings,
  });
  ctx = createTestContext(dir, {
    packageRoot: await createProduct(dir),
    clock: { now: Date.now, pause: async () => {} },
  });
  await cp(tinyApp, join(dir, 'scenario'), { recursive: true });
  release = join(dir, 'out');
  request = {
    bundle: await readTinyBundle(),
    scenarioDir: join(dir, 'scenario'),
    target: 'darwin-arm64',
    shell: 'none',
    formats,
    outDir: release,
    provenance: {},
    signing: toSigning(settings),
    onDiagnostic: (one) => void found.push(one),
  };
  // The program that reads signatures, as on the machine of a user who has installed it.
  process.env['PATH'] = `${dirname(python)}:${process.env['PATH']}`;
});

afterAll(async () => {
  await notary?.close();
  await stamps?.close();
  await nodeFileSystem.remove(dir);
});

describe('a release for macOS', () => {
  it('is planned with what is notarized and what not, and why', async () => {
    const plan = await planPackageDesktop(ctx, { ...request, formats: [...formats, 'tar.zst'] });
    const planned = new Map(plan.files.map(({ format, notarization }) => [format, notarization]));
    for (const format of ['zip', 'dmg', 'pkg'])
      expect(planned.get(format)).toEqual({ notarized: true, by: 'the key ABCDE12345' });
    expect(planned.get('tar.zst')).toMatchObject({
      notarized: false,
      why: expect.stringContaining('takes no files of the format tar.zst'),
    });
    expect(plan.steps.map(({ id }) => id)).toContain('notarize');
    const { APPLE_API_KEY: _, ...others } = settings;
    const without = await planPackageDesktop(ctx, { ...request, signing: toSigning(others) });
    expect(without.steps.map(({ id }) => id)).not.toContain('notarize');
    expect(without.files.find(({ format }) => format === 'dmg')?.notarization).toMatchObject({
      why: expect.stringContaining('no key of App Store Connect was given'),
    });
  });

  it('waits for Apple with a limit, and is notarized later without a second upload', async () => {
    notary.behaviour.states = ['In Progress'];
    const limited = { ...settings, APPLE_NOTARY_TIMEOUT: '0.001' };
    ({ manifest } = await packageDesktop(ctx, { ...request, signing: toSigning(limited) }));
    expect(found.filter(({ code }) => code === 'notarization-pending')).toHaveLength(3);
    expect(manifest.limits?.map(({ id }) => id)).toContain('not-notarized');
    const uploads = () => notary.requests.filter((line) => line.startsWith('PUT')).length;
    expect(uploads()).toBe(3);
    const { notary: identity, withCredentials } = toSigning(settings);
    if (identity === undefined) throw new Error('no identity');

    notary.behaviour.states = ['Invalid'];
    const path = `${stem}.dmg/tiny-app.app/Contents/Resources/payload/runtime`;
    const message = 'The signature does not include a secure timestamp.';
    notary.behaviour.issues = [{ severity: 'error', path, message, architecture: 'arm64' }];
    const dmg = manifest.files.find(({ format }) => format === 'dmg');
    if (dmg === undefined) throw new Error('no image');
    const access = { identity, withCredentials };
    const submission = dmg.notarization?.submission;
    const file = { ...dmg, format: 'dmg', path: pathOf('dmg'), app: manifest.app } as const;
    const error = await rejection(notarizeFile(ctx, access, file, { submission }));
    expect(error).toMatchObject({ code: 'notarization-invalid' });
    expect(error.message).toContain(`${path} (arm64): ${message}`);
    expect(await ctx.fs.sha256(pathOf('dmg'))).toBe(dmg.sha256);

    notary.behaviour.states = ['Accepted'];
    notary.behaviour.issues = [];
    const files = await notarizeRelease(ctx, release, access);
    expect(uploads()).toBe(3);
    for (const { notarization } of files)
      expect(notarization).toMatchObject({ notarized: true, stapled: true });
    manifest = JSON.parse(await readFile(join(release, 'metadata.json'), 'utf8'));
    expect(manifest.limits?.map(({ id }) => id)).not.toContain('not-notarized');
    expect((await verify(ctx, release)).diagnostics).toEqual([]);
  });

  it('has signed programs, each read by another program too', async () => {
    expect(manifest.targets[0]?.programs).toEqual([
      { path: 'runtime', signature: expect.objectContaining({ signed: true, timestamped: true }) },
    ]);
    const unpacked = join(dir, 'unpacked');
    await mkdir(unpacked);
    execFileSync('bsdtar', ['-xf', pathOf('zip'), '-C', unpacked]);
    const bundle = join(unpacked, 'tiny-app.app');
    const programs = await findPrograms(nodeFileSystem, bundle, 'darwin-arm64');
    expect(programs.sort()).toEqual(['Contents/MacOS/tiny-app', 'Contents/Resources/payload/runtime']);
    const text = runPython(
      python,
      `import json, sys
from apple_platform import reading
for path in json.load(sys.stdin): print(json.dumps([reading.verify_macho(path), "RUNTIME" in json.dumps(reading.read_signature(path))]))`,
      programs.map((path) => join(bundle, path)),
    );
    expect(text).toBe('[[], true]\n[[], true]\n');
    const signed = runPython(
      toolPath('lief'),
      'import json, lief, sys\nfor path in json.load(sys.stdin): print(lief.MachO.parse(path)[0].has_code_signature)',
      programs.map((path) => join(bundle, path)),
    );
    expect(signed).toBe('True\nTrue\n');
    const ticket = await readFile(join(bundle, 'Contents/CodeResources'), 'latin1');
    expect(ticket).toMatch(/^s8ch ticket of 2\/2\/[0-9a-f]{40}$/);
  });

  it('has an image and a package that others read, with their tickets', async () => {
    const listed = execFileSync('7z', ['l', '-ba', pathOf('dmg')], { encoding: 'utf8' });
    expect(listed).toContain('Contents/Resources/payload/runtime');
    const image = JSON.parse(
      runPython(
        python,
        'import json, sys; from apple_platform import reading; print(json.dumps(reading.read_signature(json.load(sys.stdin))))',
        pathOf('dmg'),
      ),
    );
    expect(JSON.stringify(image)).toContain('Ticket');
    const members = execFileSync('bsdtar', ['-tf', pathOf('pkg')], { encoding: 'utf8' });
    expect(members.split('\n')).toEqual(expect.arrayContaining(['Distribution', 'app.pkg/Payload']));
    const tail = (await readFile(pathOf('pkg'))).subarray(-80).toString('latin1');
    expect(tail).toMatch(/t8lr.*s8ch ticket of 2\/1\/[0-9a-f]{40}t8lr/s);
  });
});
