import { describe, expect, it } from '@jest/globals';
import { signerIds, signers, toSigner } from './registry.ts';

const mac = { platform: 'darwin', arch: 'arm64' };
const linux = { platform: 'linux', arch: 'x64' };
const why = (
  target: 'darwin-arm64' | 'win-x64' | 'linux-x64',
  host: typeof mac,
  signing: 'repository' | 'detached',
) => {
  const file = { target, kind: 'installer', signing } as const;
  const signature = toSigner(file).plan(host, file);
  return signature.signed ? undefined : signature.why;
};

describe('the reason why a file is unsigned', () => {
  it('does not claim on a Mac that a file for macOS was made elsewhere', () => {
    expect(why('darwin-arm64', mac, 'detached')).toMatch(/^no signing identity was given; Apple silicon/);
    expect(why('darwin-arm64', linux, 'detached')).toMatch(
      /^Apple's codesign .* built on linux-x64; Apple silicon/,
    );
  });

  it('depends on how a format is signed', () => {
    expect(why('linux-x64', linux, 'repository')).toContain('the repository that carries them');
    expect(why('linux-x64', linux, 'detached')).toContain('SHA256SUMS');
    expect(why('win-x64', linux, 'detached')).toContain('Authenticode');
  });
});

describe('the registry of signers', () => {
  it('has each member under its own id, and one that covers every file', () => {
    for (const id of signerIds) expect(signers[id].id).toBe(id);
    expect(toSigner({ target: 'win-x64', kind: 'payload', signing: 'embedded' }).id).toBe('none');
  });
});
