import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { nodeFileSystem } from '../../host/fs.ts';
import type { FormatId } from '../../pipeline/formats/registry.ts';
import { formatSums } from '../../pipeline/shared/archive/sums.ts';
import { prettyJson } from '../../pipeline/shared/document/canonical.ts';
import type { AppleIdentity } from '../../pipeline/signing/codesign/identity.ts';
import { codesign } from '../../pipeline/signing/codesign/index.ts';
import { productsign } from '../../pipeline/signing/productsign/index.ts';
import { verify } from '../../pipeline/stages/release/verify.ts';
import type { ArtifactManifest } from '../../schema/artifact-manifest.ts';
import type { Signature } from '../../schema/signature.ts';
import { createTestContext, projectRoot } from '../packaging/context.ts';
import { createRelease } from '../packaging/release.ts';
import { toolPath, withTools } from '../support/installed-tools.ts';
import { createCa } from '../support/signing/throwaway-ca.ts';
import { startTimestampServer, type TimestampServer } from '../support/signing/timestamp-server.ts';

jest.setTimeout(240_000);

const it = withTools('apple-platform-py');
const python = toolPath('apple-platform-py');
const launcher = join(projectRoot, 'shell/launcher/macos/launcher-darwin-arm64');
const target = 'darwin-arm64';
const tool = 'services/api/tool';
const formats: FormatId[] = ['zip', 'dmg', 'pkg', 'tar.zst'];
const { PATH } = process.env;
let dir: string;
let server: TimestampServer;

const ctx = () => createTestContext(dir);

function createIdentity(team: string, profile = 'application'): AppleIdentity {
  const file = join(dir, `${team}-${profile}.p12`);
  execFileSync(
    python,
    [
      '-I',
      '-c',
      `import json, sys
from apple_platform import certificates
request = json.load(sys.stdin)
made = certificates.generate_self_signed(request["team"], profile="developer-id-" + request["profile"], team_id="ABCDE12345", validity_days=365)
open(request["file"], "wb").write(made.to_p12("word"))`,
    ],
    { input: JSON.stringify({ team, profile, file }) },
  );
  return {
    key: { store: 'pkcs12', file, password: join(dir, 'password') },
    timestampServer: server.url,
    python,
    label: team,
  };
}

async function signProgram(identity: AppleIdentity, path: string, kind: 'program' | 'bundle' = 'program') {
  const file = { path, target, kind, signing: 'embedded' } as const;
  await codesign.sign(ctx(), identity, file);
  return codesign.verify(ctx(), file, {}, identity);
}

/** A release with one program in its payload, whose bytes every document states. */
async function release(
  name: string,
  identity: AppleIdentity | undefined,
  prepare: (path: string) => Promise<unknown>,
  state: (metadata: ArtifactManifest) => void,
): Promise<string[]> {
  const folder = await createRelease(ctx(), join(dir, name), {
    target,
    formats,
    add: async (payload) => {
      await cp(launcher, join(payload, tool));
      await prepare(join(payload, tool));
    },
    ...(identity === undefined ? {} : { sign: ({ path, kind }) => signProgram(identity, path, kind) }),
  });
  const path = join(folder, 'metadata.json');
  const metadata = JSON.parse(await readFile(path, 'utf8'));
  state(metadata);
  await writeFile(path, prettyJson(metadata));
  const sums = await Promise.all(
    (await nodeFileSystem.list(folder))
      .filter((one) => one !== 'SHA256SUMS')
      .map(async (one) => ({ name: one, sha256: await nodeFileSystem.sha256(join(folder, one)) })),
  );
  await writeFile(join(folder, 'SHA256SUMS'), formatSums(sums));
  const { diagnostics } = await verify(ctx(), folder);
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code}: ${message}`);
}

const stating = (signature: Signature) => (metadata: ArtifactManifest) => {
  for (const one of metadata.targets) one.programs = [{ path: tool, signature }];
};

beforeAll(async () => {
  dir = await nodeFileSystem.makeTempDir('nested-');
  await writeFile(join(dir, 'password'), 'word');
  await mkdir(join(dir, 'ca'));
  server = await startTimestampServer(createCa(join(dir, 'ca'), 'Throw-away CA'), 'stamps');
  // The program that reads signatures, as on the machine of a user who has installed it.
  process.env['PATH'] = `${dirname(python)}:${PATH}`;
});

afterAll(async () => {
  process.env['PATH'] = PATH;
  await server.close();
  await nodeFileSystem.remove(dir);
});

describe('programs in an installer for macOS', () => {
  const expected = (message: RegExp) => formats.map(() => expect.stringMatching(message));

  it('are compared with metadata.json: the same signer, another one, none, and a changed byte', async () => {
    const [ours, theirs] = [createIdentity('Tiny Team'), createIdentity('Another Team')];
    const probe = join(dir, 'probe');
    await cp(launcher, probe);
    const signature = await signProgram(ours, probe);
    if (!signature.signed) throw new Error(signature.why);
    const sign = (path: string) => signProgram(ours, path);
    expect(await release('right', ours, sign, stating(signature))).toEqual([]);

    const other = await release('other', ours, (path) => signProgram(theirs, path), stating(signature));
    expect(other).toEqual(
      expected(
        /^signature-not-confirmed: .*Another Team.* signed services\/api\/tool, metadata\.json states /,
      ),
    );

    const none = await release('none', ours, async () => {}, stating(signature));
    expect(none).toEqual(
      expected(/^signature-not-confirmed: .*signed services\/api\/tool, which cannot be confirmed/),
    );

    const flip = async (path: string) => {
      await signProgram(ours, path);
      const bytes = await readFile(path);
      bytes[5000] = (bytes[5000] ?? 0) ^ 1;
      await writeFile(path, bytes);
    };
    const changed = await release('changed', ours, flip, stating(signature));
    expect(changed).toEqual(expected(/^signature-not-confirmed: .*services\/api\/tool.*digest mismatch/));
  });

  it('that the format adds must be signed as the others are, and by nobody when none is stated', async () => {
    const [ours, theirs] = [createIdentity('Tiny Team'), createIdentity('Another Team')];
    const probe = join(dir, 'probe-2');
    await cp(launcher, probe);
    const signature = await signProgram(ours, probe);
    const sign = (path: string) => signProgram(ours, path);
    const bundled = formats.filter((format) => format !== 'tar.zst');
    const other = await release('other-launcher', theirs, sign, stating(signature));
    const text = /^signature-not-confirmed: .*Another Team.* signed .*Contents\/MacOS\/tiny-app, /;
    expect(other).toEqual(bundled.map(() => expect.stringMatching(text)));
    const unstated = await release(
      'unstated',
      ours,
      async () => {},
      () => {},
    );
    expect(unstated).toEqual(
      bundled.map(() =>
        expect.stringMatching(/^signature-not-stated: .*Contents\/MacOS\/tiny-app in it has a signature/),
      ),
    );
  });
});

describe('an installer for macOS', () => {
  it.each([
    ['dmg', codesign, 'application'],
    ['pkg', productsign, 'installer'],
  ] as const)('.%s has no signature that metadata.json does not state', async (format, signer, profile) => {
    const folder = await createRelease(ctx(), join(dir, `alone-${format}`), { target, formats: [format] });
    const path = join(folder, `tiny-app-1.0.0-beta.2-${target}.${format}`);
    const file = { path, target, kind: 'installer', signing: 'embedded', format } as const;
    await signer.sign(ctx(), createIdentity('Tiny Team', profile), file);
    const codes = (await verify(ctx(), folder)).diagnostics.map(({ code }) => code);
    expect(codes).toContain('signature-not-stated');
  });
});
