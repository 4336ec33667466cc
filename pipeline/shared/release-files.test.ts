import { expect, it } from '@jest/globals';
import { releaseFiles } from './release-files.ts';

it('lists installers, what is attached to them once each, and the documents', () => {
  const file = {
    target: 'linux-x64' as const,
    format: 'deb',
    size: 1,
    sha256: '0'.repeat(64),
    signature: { signed: false as const, why: 'it is a test' },
    sbom: { name: 'sbom.json' },
  };
  const files = [
    { ...file, name: 'a.deb' },
    { ...file, name: 'b.deb', attestation: { url: 'https://attestations.example/1' } },
  ];
  expect(releaseFiles({ files }).map(({ name, role }) => `${role} ${name}`)).toEqual([
    'installer a.deb',
    'installer b.deb',
    'attachment sbom.json',
    'document bundle.json',
    'document manifest.json',
    'document metadata.json',
    'checksums SHA256SUMS',
  ]);
});
