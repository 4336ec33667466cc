import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { createCredentials } from '../../host/credentials.ts';
import { nodeFileSystem } from '../../host/fs.ts';
import { prettyJson } from '../../pipeline/shared/document/canonical.ts';
import { authenticode } from '../../pipeline/signing/authenticode/index.ts';
import { createTrialProgram } from '../../pipeline/signing/authenticode/trial-program.ts';
import { verify } from '../../pipeline/stages/release/verify.ts';
import type { ArtifactTarget } from '../../schema/artifact-manifest.ts';
import { createTestContext } from '../packaging/context.ts';
import { createRelease } from '../packaging/release.ts';
import { needs } from '../support/needs.ts';
import { createCa, issue, type ThrowawayCa, toPkcs12 } from '../support/signing/throwaway-ca.ts';
import { startTimestampServer, type TimestampServer } from '../support/signing/timestamp-server.ts';

jest.setTimeout(120_000);

const { describe } = needs('osslsigncode', 'openssl');
const target = 'win-x64';
const tool = 'services/api/tool.exe';
let dir: string;
let ca: ThrowawayCa;
let server: TimestampServer;

const ctx = () => createTestContext(dir);

/** Signs in place as a publisher of that name. */
async function sign(name: string, path: string) {
  const link = (await readFile(toPkcs12(ca, issue(ca, name, `/CN=${name}`, 'codeSigning'), 'word'))).toString(
    'base64',
  );
  const values = { WIN_CSC_LINK: link, WIN_CSC_KEY_PASSWORD: 'word', WIN_TIMESTAMP_SERVERS: server.url };
  const { source, withFiles } = createCredentials(values, dir);
  const identity = authenticode.readIdentity(source);
  if (identity === undefined) throw new Error('no identity');
  const file = { path, target, kind: 'program', signing: 'embedded' } as const;
  return withFiles(async () => {
    await authenticode.sign(ctx(), identity, file);
    return authenticode.verify(ctx(), file, {}, identity);
  });
}

/** The faults of a zip file whose tool and launcher are as given; every document states their bytes. */
async function check(
  name: string,
  publisher: string | undefined,
  prepare: (path: string) => Promise<unknown>,
  programs: ArtifactTarget['programs'],
): Promise<string[]> {
  const folder = await createRelease(ctx(), join(dir, name), {
    target,
    formats: ['zip'],
    add: async (payload) => {
      await writeFile(join(payload, tool), createTrialProgram());
      await prepare(join(payload, tool));
    },
    ...(publisher === undefined ? {} : { sign: ({ path }) => sign(publisher, path) }),
  });
  const path = join(folder, 'metadata.json');
  const metadata = JSON.parse(await readFile(path, 'utf8'));
  if (programs !== undefined) metadata.targets[0].programs = programs;
  await writeFile(path, prettyJson(metadata));
  const sums = (await readFile(join(folder, 'SHA256SUMS'), 'utf8')).replace(
    /^\w{64}(?= {2}metadata\.json$)/m,
    await nodeFileSystem.sha256(path),
  );
  await writeFile(join(folder, 'SHA256SUMS'), sums);
  const { diagnostics } = await verify(ctx(), folder);
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code}: ${message}`);
}

beforeAll(async () => {
  dir = await nodeFileSystem.makeTempDir('nested-windows-');
  await mkdir(join(dir, 'ca'));
  ca = createCa(join(dir, 'ca'), 'Throw-away CA');
  server = await startTimestampServer(ca, 'stamps');
});

afterAll(async () => {
  await server?.close();
  await nodeFileSystem.remove(dir);
});

describe('programs in an installer for Windows', () => {
  it('are compared with metadata.json: the same signer, another one, none, a changed byte, and one that is not stated', async () => {
    const probe = join(dir, 'probe.exe');
    await writeFile(probe, createTrialProgram());
    const programs = [{ path: tool, signature: await sign('Acme', probe) }];
    expect(await check('right', 'Acme', (path) => sign('Acme', path), programs)).toEqual([]);
    expect(await check('other', 'Acme', (path) => sign('Somebody', path), programs)).toEqual([
      expect.stringMatching(
        /^signature-not-confirmed: CN=Somebody signed services\/api\/tool\.exe, metadata\.json states CN=Acme/,
      ),
    ]);
    expect(await check('none', 'Acme', async () => {}, programs)).toEqual([
      expect.stringMatching(
        /^signature-not-confirmed: .*services\/api\/tool\.exe, which cannot be confirmed/,
      ),
    ]);
    const flip = async (path: string) => {
      await sign('Acme', path);
      const bytes = await readFile(path);
      bytes[0x40] = (bytes[0x40] ?? 0) ^ 1;
      await writeFile(path, bytes);
    };
    expect(await check('changed', 'Acme', flip, programs)).toEqual([
      expect.stringMatching(
        /^signature-not-confirmed: .*services\/api\/tool\.exe, which cannot be confirmed/,
      ),
    ]);
    // The launcher, the same for commands, the PowerShell module and two scripts.
    const added = (message: RegExp) => Array.from({ length: 5 }, () => expect.stringMatching(message));
    expect(await check('launcher', 'Somebody', (path) => sign('Acme', path), programs)).toEqual(
      added(
        /^signature-not-confirmed: CN=Somebody signed .*\.(?:exe|psm1|ps1), metadata\.json states CN=Acme/,
      ),
    );
    expect(await check('unstated', 'Acme', async () => {}, undefined)).toEqual(
      added(/^signature-not-stated: .*\.(?:exe|psm1|ps1) in it has a signature/),
    );
  });
});
