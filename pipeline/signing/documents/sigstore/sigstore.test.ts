import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  createToken,
  type LocalSigstore,
  startLocalSigstore,
} from '../../../../test/support/local-sigstore.ts';
import {
  type DocumentTrust,
  type KeylessPolicy,
  nothingTrusted,
  type StatedOrigin,
} from '../document-signer.ts';
import { signKeyless } from './sign.ts';
import { verifySigstore } from './verify.ts';

const workflow = 'owner/app/.github/workflows/release.yml@refs/tags/v1.0.0';
const subject = `https://github.com/${workflow}`;
const issuer = 'https://token.actions.githubusercontent.com';
const document = { name: 'SHA256SUMS', bytes: Buffer.from('0'.repeat(64).concat('  app.deb\n')) };
const unstated: StatedOrigin = { repository: undefined, listed: undefined };

let local: LocalSigstore;
let bundle: string;
const toTrust = (keyless?: KeylessPolicy): DocumentTrust => ({
  ...nothingTrusted,
  keyless,
  trustedRoot: local.trustedRoot,
});
const judge = (text: string, policy?: KeylessPolicy, stated = unstated, of = document) =>
  verifySigstore(of, Buffer.from(text), toTrust(policy), stated);
/** The bundle without the proof of its log, or with this time in it. */
function changeEntry(integratedTime: string | undefined): string {
  const value = JSON.parse(bundle);
  const [entry] = value.verificationMaterial.tlogEntries;
  value.verificationMaterial.tlogEntries = integratedTime === undefined ? [] : [{ ...entry, integratedTime }];
  return JSON.stringify(value);
}

beforeAll(async () => {
  local = await startLocalSigstore();
  const identity = { fetchToken: async () => createToken(workflow), fulcio: local.url, rekor: local.url };
  bundle = await signKeyless({ ...identity, timestamp: local.url }, document);
});
afterAll(() => local.close());

describe('a keyless signature', () => {
  it('has the newest form, with the certificate of the signer alone', () => {
    expect(JSON.parse(bundle)).toMatchObject({
      mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
      verificationMaterial: { certificate: { rawBytes: expect.any(String) } },
      messageSignature: { messageDigest: { algorithm: 'SHA2_256' } },
    });
  });

  it('is confirmed for its workflow, or for a workflow of its repository', async () => {
    const confirmed = { is: 'confirmed', by: `${subject} (${issuer})` };
    expect(await judge(bundle, { subject, issuer })).toEqual(confirmed);
    expect(
      await judge(bundle, { subjectPattern: 'https://github.com/owner/app/.*@refs/tags/v.*', issuer }),
    ).toEqual(confirmed);
    expect(await judge(bundle, { repository: 'https://github.com/Owner/app' })).toEqual(confirmed);
  });

  it('says that nothing but the release names its signer when the caller names none', async () => {
    expect(await judge(bundle)).toMatchObject({
      is: 'self-stated',
      by: `${subject} (${issuer})`,
      why: 'no identity was given to compare it with',
    });
    const repository = 'https://github.com/owner/app';
    expect(await judge(bundle, undefined, { repository, listed: undefined })).toMatchObject({
      is: 'self-stated',
      why: expect.stringContaining('metadata.json states'),
    });
    expect(
      await judge(bundle, undefined, { repository: 'https://github.com/other/app', listed: undefined }),
    ).toMatchObject({ is: 'wrong' });
  });

  it.each<[string, KeylessPolicy]>([
    ['another workflow', { subject: subject.replace('release', 'other'), issuer }],
    ['a longer name that begins with it', { subject: subject.slice(0, -1), issuer }],
    ['a pattern that matches a part only', { subjectPattern: 'owner/app', issuer }],
    ['another issuer', { subject, issuer: 'https://accounts.example' }],
    ['another repository', { repository: 'https://github.com/owner/app2' }],
    ['a repository whose name is the begin of it', { repository: 'https://github.com/owner/ap' }],
  ])('is refused for %s', async (_, policy) => {
    expect(await judge(bundle, policy)).toMatchObject({ is: 'wrong' });
  });

  it('is refused for another document, and by the root of another Sigstore', async () => {
    const other = { ...document, bytes: Buffer.from('other') };
    expect(await judge(bundle, { subject, issuer }, unstated, other)).toMatchObject({ is: 'wrong' });
    const publicRoot = { ...toTrust({ subject, issuer }), trustedRoot: undefined };
    expect(await verifySigstore(document, Buffer.from(bundle), publicRoot, unstated)).toMatchObject({
      is: 'wrong',
    });
  });

  it('is refused without its entry in the log, or with a changed one', async () => {
    const policy = { subject, issuer };
    expect(await judge(changeEntry(undefined), policy)).toMatchObject({ is: 'wrong' });
    expect(await judge(changeEntry('1700000000'), policy)).toMatchObject({ is: 'wrong' });
  });

  it('is accepted in one form only when this product made it', async () => {
    const listed = { repository: undefined, listed: { by: subject } };
    expect(await judge(bundle, { subject, issuer }, listed)).toMatchObject({ is: 'confirmed' });
    expect(await judge(`${bundle}\n`, { subject, issuer }, listed)).toMatchObject({ is: 'wrong' });
    expect(await judge(`${bundle}\n`, { subject, issuer })).toMatchObject({ is: 'confirmed' });
  });

  it.each([
    '',
    '{}',
    '[]',
    'null',
    '{"mediaType":"application/vnd.dev.sigstore.bundle.v0.3+json"}',
    'not JSON',
  ])('is refused as %j', async (text) => {
    expect(await judge(text)).toMatchObject({ is: 'wrong' });
  });
});
