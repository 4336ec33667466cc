import { readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { nodeFileSystem } from '../../host/fs.ts';
import type { BuildContext } from '../../pipeline/ports.ts';
import { prettyJson } from '../../pipeline/shared/document/canonical.ts';
import { type DocumentTrust, nothingTrusted } from '../../pipeline/signing/documents/document-signer.ts';
import { checkInstaller } from '../../pipeline/stages/release/check-installer.ts';
import { readReleaseDocuments } from '../../pipeline/stages/release/documents.ts';
import { verify } from '../../pipeline/stages/release/verify.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import { createTestContext } from '../packaging/context.ts';
import { rewriteSums } from '../packaging/release.ts';
import { createToken, type LocalSigstore, startLocalSigstore } from '../support/local-sigstore.ts';
import { testMinisignKey } from '../support/minisign-key.ts';
import { isThorough } from '../support/thorough.ts';
import { createRandom, editBytes, toChange } from './tampering/mutate.ts';
import { createSignedRelease, listMakeable, type SignedRelease, withChange } from './tampering/release.ts';

/** Changes of all kinds over all formats. */
const changes = Number(process.env['TAMPER_CHANGES'] ?? (isThorough ? 2_000 : 200));
const workflow = 'owner/app/.github/workflows/release.yml@refs/tags/v1.0.0';

/** Milliseconds that one change may take on a busy machine. */
const changeMs = 500;
jest.setTimeout(Math.max(900_000, changes * changeMs));

let top: string;
let ctx: BuildContext;
let local: LocalSigstore;
let trust: DocumentTrust;
/** One release for each target, and one with a single small installer, whose other files are changed. */
let releases: SignedRelease[];
let small: SignedRelease;

beforeAll(async () => {
  top = await nodeFileSystem.makeTempDir('tamper-');
  ctx = createTestContext(top);
  local = await startLocalSigstore();
  const keyFile = join(top, 'minisign.key');
  writeFileSync(keyFile, testMinisignKey.secret);
  const keyless = { fetchToken: async () => createToken(workflow), fulcio: local.url, rekor: local.url };
  const identity = { minisign: { keyFile }, keyless };
  trust = {
    ...nothingTrusted,
    trustedRoot: local.trustedRoot,
    minisignKeys: [testMinisignKey.public],
    keyless: { repository: 'https://github.com/owner/app' },
  };
  releases = [];
  for (const made of listMakeable())
    releases.push(await createSignedRelease(ctx, join(top, made.target), made, identity, trust));
  const one = { target: 'linux-x64', formats: ['tar.zst'] } as const;
  small = await createSignedRelease(
    ctx,
    join(top, 'small'),
    { ...one, formats: [...one.formats] },
    identity,
    trust,
  );
});
afterAll(async () => {
  await local.close();
  await rm(top, { recursive: true, force: true });
});

/** Whether a .tar.zst has the same content in other bytes: a larger window, or a piece that is taken from another place with equal bytes. */
function hasSameContent(name: string, bytes: Buffer, changed: Buffer): boolean {
  if (!name.endsWith('.zst')) return false;
  try {
    return zstdDecompressSync(changed).equals(zstdDecompressSync(bytes));
  } catch {
    return false;
  }
}

const errorsOf = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.filter(({ severity }) => severity === 'error');
const names = (diagnostics: readonly Diagnostic[], file: string) =>
  errorsOf(diagnostics).some((found) => found.file === file || found.message.includes(file));

const check = (path: string) => verify(ctx, path, { trust, requireSignature: true });

describe('a change of a release', () => {
  it('is found by nothing in a release as it was made', async () => {
    // Formats whose programs are missing are not among them, and are tested where the programs are needed.
    expect(releases.length).toBeGreaterThan(0);
    for (const { dir } of [...releases, small]) expect((await check(dir)).diagnostics).toEqual([]);
  });

  it(`is found and named: ${changes} changes of installers, documents and signatures`, async () => {
    const random = createRandom(20_261_127);
    const installers = releases.flatMap((release) => release.installers.map((name) => ({ release, name })));
    const documents = [...small.files.keys()].filter((name) => !small.installers.includes(name));
    const missed: string[] = [];
    for (let count = 0; count < changes; count += 1) {
      const isInstaller = count % 2 === 0;
      const { release, name } = isInstaller
        ? (installers[random(installers.length)] ?? { release: small, name: '' })
        : { release: small, name: documents[random(documents.length)] ?? '' };
      const change = toChange(release.files, name, random);
      if (
        [...change.files].every(
          ([file, bytes]) => bytes?.equals(release.files.get(file) ?? Buffer.alloc(0)) === true,
        )
      )
        continue;
      const isOne = isInstaller && change.files.size === 1 && change.files.get(name) !== undefined;
      const { diagnostics } = await withChange(release, change, () =>
        check(isOne ? join(release.dir, name) : release.dir),
      );
      for (const touched of change.touched)
        if (!names(diagnostics, touched)) missed.push(`${touched}: ${change.what}`);
    }
    expect(missed).toEqual([]);
  });

  it('is found by the readers of the formats too, when the digests of the documents fit the changed installer', async () => {
    const random = createRandom(7);
    const missed: string[] = [];
    for (const { dir, files, installers } of releases.filter(({ target }) => target === 'linux-x64')) {
      const documents = await readReleaseDocuments(ctx, dir);
      for (const name of installers.filter((one) => /\.(?:deb|rpm|tar\.zst)$/.test(one))) {
        const bytes = files.get(name) ?? Buffer.alloc(0);
        for (let count = 0; count < changes / 8; count += 1) {
          const [what, changed] = editBytes(bytes, random);
          writeFileSync(join(dir, name), changed);
          const { diagnostics } = await checkInstaller(ctx, join(dir, name), documents);
          if (errorsOf(diagnostics).length > 0 || hasSameContent(name, bytes, changed)) continue;
          missed.push(`${name}: ${what}`);
        }
        writeFileSync(join(dir, name), bytes);
      }
    }
    expect(missed).toEqual([]);
  });

  it('of everything that fits together is found by the signatures alone, and is said where there are none', async () => {
    const { dir, files } = small;
    const path = join(dir, 'metadata.json');
    const metadata = JSON.parse(readFileSync(path, 'utf8'));
    const forged = { ...metadata, commit: 'f'.repeat(40) };
    writeFileSync(path, prettyJson(forged));
    for (const name of files.keys()) if (name.startsWith('SHA256SUMS')) await rm(join(dir, name));
    const provenance = 'provenance.intoto.json';
    const text = readFileSync(join(dir, provenance), 'utf8');
    writeFileSync(join(dir, provenance), text.replaceAll('c0ffee', 'f'.repeat(40)));
    await rewriteSums(ctx, dir);
    const signatures = [...files.keys()].filter((name) => /^SHA256SUMS\./.test(name));
    for (const name of signatures) writeFileSync(join(dir, name), files.get(name) ?? '');
    expect(
      errorsOf((await check(dir)).diagnostics)
        .map(({ file }) => file)
        .sort(),
    ).toEqual([...signatures, 'SHA256SUMS'].sort());

    // Without the signatures, and without their names in metadata.json, nothing is left that could be wrong.
    writeFileSync(path, prettyJson({ ...forged, signatures: [] }));
    for (const name of signatures) await rm(join(dir, name));
    await rewriteSums(ctx, dir);
    const found = await verify(ctx, dir);
    expect(errorsOf(found.diagnostics)).toEqual([]);
    expect(found.statement.join('\n')).toContain(
      'can change the installer and these documents so that they pass',
    );
    expect(errorsOf((await check(dir)).diagnostics).map(({ code }) => code)).toEqual(['release-not-signed']);
    for (const [name, bytes] of files) writeFileSync(join(dir, name), bytes);
  });
});
