import { describe, expect, it } from '@jest/globals';
import type { SigningKind } from '../formats/format.ts';
import { chooseSigner, planSignature } from './choose.ts';
import { listSettings } from './list-settings.ts';
import { signerById, signerIds } from './registry.ts';
import { noSigning, type SigningRequest } from './request.ts';
import { findUnsigned } from './sign-plan.ts';

const mac = { platform: 'darwin', arch: 'arm64' };
const linux = { platform: 'linux', arch: 'x64' };
const windows: SigningRequest = {
  ...noSigning,
  identities: {
    authenticode: {
      key: { store: 'pkcs12', file: '/keys/app.p12', password: undefined },
      timestamping: { servers: [], pauses: [] },
      jsignJar: undefined,
      label: 'the certificate of WIN_CSC_LINK',
    },
  },
};
const why = (
  target: 'darwin-arm64' | 'win-x64' | 'linux-x64',
  host: typeof mac,
  signing: SigningKind,
  request = noSigning,
) => {
  const file = { target, kind: 'installer', signing } as const;
  const { signature } = planSignature(file, request, host);
  return signature.signed ? undefined : signature.why;
};

describe('the reason why a file is unsigned', () => {
  it('names the certificate that is missing for macOS, whatever machine builds', () => {
    for (const host of [mac, linux])
      expect(why('darwin-arm64', host, 'detached')).toMatch(
        /^no Developer ID certificate was given; .*Apple silicon/,
      );
  });

  it('depends on how a format is signed', () => {
    expect(why('linux-x64', linux, 'repository')).toContain('the repository that carries them');
    expect(why('linux-x64', linux, 'detached')).toContain('SHA256SUMS');
    expect(why('win-x64', linux, 'embedded')).toContain('Authenticode');
    expect(why('win-x64', linux, 'content')).toContain('the programs in it');
  });

  it('says that signing was switched off', () => {
    expect(why('win-x64', linux, 'embedded', { ...windows, mode: 'off' })).toBe('signing was switched off');
  });
});

describe('who signs', () => {
  it('is the signer that has an identity and covers the file', () => {
    expect(chooseSigner({ target: 'win-x64', kind: 'program', signing: 'embedded' }, windows)?.id).toBe(
      'authenticode',
    );
    expect(
      chooseSigner({ target: 'win-x64', kind: 'program', signing: 'embedded' }, noSigning),
    ).toBeUndefined();
    expect(
      chooseSigner({ target: 'linux-x64', kind: 'program', signing: 'embedded' }, windows),
    ).toBeUndefined();
    expect(
      chooseSigner({ target: 'win-x64', kind: 'installer', signing: 'content' }, windows),
    ).toBeUndefined();
  });

  it('has each member of the registry under its own id', () => {
    for (const id of signerIds) expect(signerById[id].id).toBe(id);
  });

  it('has settings whose inputs are unique', () => {
    const inputs = listSettings().map(({ input }) => input);
    expect(new Set(inputs).size).toBe(inputs.length);
    expect(inputs).toContain('win-csc-link');
  });
});

describe('sign: require', () => {
  const required = (identities: SigningRequest['identities']) =>
    findUnsigned(
      { target: 'linux-x64', formats: ['tar.zst', 'deb'] },
      { ...noSigning, mode: 'require', identities },
      linux,
    ).map(({ code, message }) => `${code}: ${message}`);

  it('reports each installer that would stay unsigned, and no programs for Linux', () => {
    expect(required({})).toEqual([
      expect.stringMatching(/^signing-required: .*\(tar\.zst\) would stay unsigned: no signing key/),
      expect.stringMatching(/^signing-required: .*\(deb\) would stay unsigned: Linux packages/),
    ]);
  });

  it('reports the programs of a system that checks them', () => {
    const build = { target: 'win-x64', formats: [] } as const;
    const request = { ...noSigning, mode: 'require' } as const;
    expect(findUnsigned(build, request, linux)).toMatchObject([{ code: 'signing-required' }]);
    expect(findUnsigned(build, { ...windows, mode: 'require' }, linux)).toEqual([]);
  });
});
