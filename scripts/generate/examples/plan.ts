import { sha256 } from './stages.ts';

const unsigned = {
  signer: 'none',
  signed: false,
  why: 'Linux packages are signed by the repository that carries them; none was named',
};

export const planExample = {
  schema_version: 'plan.v1',
  app: { name: 'picker-wheel', version: '1.2.3' },
  bundle_checksum: `sha256:${sha256}`,
  host: 'linux-x64',
  targets: [
    {
      target: 'linux-x64',
      shell: 'browser',
      formats: ['deb'],
      files: [
        { name: 'picker-wheel_1.2.3_amd64.deb', role: 'installer', format: 'deb', signature: unsigned },
        { name: 'bundle.json', role: 'document' },
        { name: 'SHA256SUMS', role: 'checksums' },
      ],
      payload: { signature: unsigned },
      services: [{ id: 'api', from: 'build', path: 'services/api/main.cjs' }],
      steps: [
        { id: 'copy-source', kind: 'copy-source', phase: 'fetch', after: [] },
        { id: 'build-service:api', kind: 'build-service', phase: 'build', after: ['copy-source'] },
      ],
      rehearsal: { planned: true },
      tools: [
        {
          name: 'dpkg-deb',
          state: 'found',
          version: '1.22.6',
          minimum: '1.19',
          remedy: 'install dpkg (part of Debian and Ubuntu)',
        },
      ],
      refusals: [],
    },
  ],
};
