import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, jest } from '@jest/globals';
import { createCredentials } from '../../../host/credentials.ts';
import { createTestContext, withTempDir } from '../../../test/packaging/context.ts';
import { createStaged } from '../../../test/packaging/staged.ts';
import { createGpgKey } from '../../../test/support/gpg-key.ts';
import { needs } from '../../../test/support/needs.ts';
import { makeStaged } from '../../stages/package-desktop/make-staged.ts';
import { nothingTrusted } from '../documents/document-signer.ts';
import { verify } from '../../stages/release/verify.ts';
import { listSigningTools } from '../sign-plan.ts';
import { readIdentities } from '../registry.ts';

jest.setTimeout(120_000);
const { describe, it } = needs('gpg', 'mksquashfs');

/** A release of an AppImage and an archive whose formats have no place for a signature, signed with a key of its own. */
async function createSigned(dir: string) {
  await mkdir(join(dir, 'k'));
  const key = createGpgKey(join(dir, 'k'), 'Acme <team@acme.example>', 'words');
  key.stop();
  const { source, withFiles } = createCredentials(
    { GPG_PRIVATE_KEY: key.secretFile, GPG_PASSPHRASE: 'words' },
    dir,
  );
  const signing = {
    mode: 'require' as const,
    identities: readIdentities(source),
    withCredentials: withFiles,
  };
  const ctx = createTestContext(dir);
  const { file } = await createStaged(ctx, dir);
  const { manifest, outDir } = await makeStaged(ctx, {
    file: { path: file, name: 'it.staged' },
    outDir: join(dir, 'out'),
    formats: ['appimage', 'tar.zst'],
    toDefaultFormats: () => [],
    signing,
  });
  return { ctx, key, manifest, outDir, signing };
}

async function flip(path: string): Promise<void> {
  const bytes = await readFile(path);
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

describe('OpenPGP signatures beside files', () => {
  it('are stated, listed, accepted by gpg and by verify, and a change of a file or signature is refused', () =>
    withTempDir(async (dir) => {
      const { ctx, key, manifest, outDir } = await createSigned(dir);
      const by = expect.stringContaining('Acme <team@acme.example>');
      const sums = await readFile(join(outDir, 'SHA256SUMS'), 'utf8');
      expect(manifest.files).toHaveLength(2);
      for (const { name, signature } of manifest.files) {
        expect(signature).toMatchObject({ signed: true, by, detached: `${name}.asc` });
        expect(manifest.signatures).toContainEqual(
          expect.objectContaining({ file: name, signed: true, signature: `${name}.asc` }),
        );
        expect(sums).toContain(`  ${name}.asc\n`);
        execFileSync(
          'gpg',
          ['--homedir', key.home, '--verify', join(outDir, `${name}.asc`), join(outDir, name)],
          {
            stdio: 'ignore',
          },
        );
      }
      const options = {
        trust: nothingTrusted,
        embedded: { openPgpKeys: [await readFile(key.publicFile, 'utf8')] },
        requireSignature: false,
      };
      const findErrors = async (path: string) =>
        (await verify(ctx, path, options)).diagnostics
          .filter(({ severity }) => severity === 'error')
          .map(({ code, file }) => `${code} ${file}`);
      expect(await findErrors(outDir)).toEqual([]);
      const [first] = manifest.files;
      const signature = join(outDir, `${first?.name}.asc`);
      const kept = await readFile(signature);
      await flip(signature);
      expect(await findErrors(outDir)).toEqual(
        expect.arrayContaining([
          `file-digest-mismatch ${first?.name}.asc`,
          `signature-not-confirmed ${first?.name}`,
        ]),
      );
      await writeFile(signature, kept);
      await flip(join(outDir, first?.name ?? ''));
      expect(await findErrors(outDir)).toEqual(
        expect.arrayContaining([`signature-not-confirmed ${first?.name}`]),
      );
      await flip(join(outDir, first?.name ?? ''));
      await rm(signature);
      expect(await findErrors(outDir)).toContainEqual(`file-missing ${first?.name}.asc`);
      const alone = await verify(ctx, join(outDir, first?.name ?? ''), options);
      expect(alone.diagnostics).toMatchObject([{ severity: 'warning', file: `${first?.name}.asc` }]);
    }));

  it('need gpg alone', () =>
    withTempDir(async (dir) => {
      await writeFile(join(dir, 'key'), 'x');
      const { source, withFiles } = createCredentials({ GPG_PRIVATE_KEY: join(dir, 'key') }, dir);
      const signing = {
        mode: 'auto' as const,
        identities: readIdentities(source),
        withCredentials: withFiles,
      };
      const list = (formats: ('appimage' | 'rpm')[]) =>
        listSigningTools({ target: 'linux-x64', formats }, signing).map(({ name }) => name);
      expect(list(['appimage'])).toEqual(['gpg']);
      expect(list(['appimage', 'rpm'])).toContain('rpmsign');
    }));
});
