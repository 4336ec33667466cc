import { describe, expect, it } from '@jest/globals';
import { nodeFileSystem } from '../../../host/fs.ts';
import { readCrateHashes, toRustComponents } from './rust-components.ts';

const checksum = 'ab'.repeat(32);
const lock = `version = 4

[[package]]
name = "app"
version = "1.0.0"

[[package]]
name = "itoa"
version = "1.0.1"
source = "registry+index"
checksum = "${checksum}"
`;
const hashes = readCrateHashes(lock);
const resolved = [
  {
    name: 'app',
    version: '1.0.0',
    license: undefined,
    isPublished: false,
    dir: '/none',
    isRoot: true,
    uses: ['itoa@1.0.1'],
  },
  {
    name: 'itoa',
    version: '1.0.1',
    license: 'MIT/Apache-2.0',
    isPublished: true,
    dir: '/none',
    isRoot: false,
    uses: [],
  },
];
const itoa = {
  id: 'pkg:cargo/itoa@1.0.1',
  hashes: [{ algorithm: 'sha256', hex: checksum }],
  license: 'MIT OR Apache-2.0',
};

describe('toRustComponents', () => {
  it('takes the crates that Cargo resolves where the program has no list', async () => {
    const { components, direct } = await toRustComponents(nodeFileSystem, undefined, { hashes, resolved });
    expect(components).toMatchObject([{ ...itoa, evidence: 'declared' }]);
    expect(direct).toEqual([itoa.id]);
  });

  it('prefers the list in the program', async () => {
    const audit = [
      { name: 'app', version: '1.0.0', isPublished: false, isRoot: true, uses: [1, 2] },
      { name: 'itoa', version: '1.0.1', isPublished: true, isRoot: false, uses: [] },
      { name: 'own', version: '0.1.0', isPublished: false, isRoot: false, uses: [1] },
    ];
    const { components, direct } = await toRustComponents(nodeFileSystem, audit, { hashes, resolved });
    expect(components).toMatchObject([
      { ...itoa, evidence: 'binary' },
      { id: 'crate:own@0.1.0', hashes: [], dependsOn: [itoa.id] },
    ]);
    expect(components[1]).not.toHaveProperty('purl');
    expect(direct).toEqual([itoa.id, 'crate:own@0.1.0']);
  });
});
