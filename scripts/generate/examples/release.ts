import { sha256 } from './stages.ts';

const app = { name: 'picker-wheel', version: '1.2.3' };
const checksum = `sha256:${sha256}`;

export const artifactManifestExample = {
  schema_version: 'artifact-manifest.v1',
  app,
  bundle_checksum: checksum,
  commit: 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  ref: 'refs/tags/v1.2.3',
  run_id: '4711',
  run_attempt: '1',
  feature_flags: {},
  security_checklists: [{ id: 'release-review', reference: 'docs/security/release-1.2.3.md' }],
  targets: [
    {
      target: 'linux-x64',
      shell: 'browser',
      bundle_checksum: checksum,
      base_node: { version: '26.10.0', sha256 },
      tools: { 'vrooli-bundle': '1.0.0', go: '1.25.4' },
    },
  ],
  files: [
    {
      name: 'picker-wheel-1.2.3-linux-x64.deb',
      target: 'linux-x64',
      format: 'deb',
      size: 41943040,
      sha256,
      signature: { signed: false, why: 'no signing key was configured' },
    },
  ],
};

export const payloadManifestExample = {
  schema_version: 'payload-manifest.v1',
  app,
  payloads: [
    {
      target: 'linux-x64',
      files: [
        { type: 'file', path: 'runtime', mode: '0755', size: 0, sha256 },
        { type: 'symlink', path: 'vrooli', target: 'runtime' },
      ],
    },
  ],
  installers: [
    {
      name: 'picker-wheel-1.2.3-linux-x64.deb',
      target: 'linux-x64',
      files: [
        { type: 'file', path: 'DEBIAN/postinst', mode: '0755', owner: 'root:root', size: 0, sha256 },
        { type: 'file', path: 'usr/bin/picker-wheel', mode: '0755', owner: 'root:root', size: 0, sha256 },
      ],
    },
  ],
};

export const payloadListExample = {
  schema_version: 'payload-list.v1',
  app,
  target: 'linux-x64',
  files: [
    { type: 'file', path: 'runtime', mode: '0755', size: 0, sha256 },
    { type: 'symlink', path: 'vrooli', target: 'runtime' },
  ],
  beside: [{ type: 'file', path: 'picker-wheel', mode: '0755', size: 0, sha256 }],
};

export const stagedPayloadExample = {
  schema_version: 'staged-payload.v1',
  builder: { version: '1.0.0' },
  app,
  target: 'linux-x64',
  shell: 'browser',
  formats: ['deb', 'appimage'],
  signing: { required: true, programs: [] },
  source_date_epoch: 315532800,
  about: {
    display_name: 'Picker Wheel',
    summary: 'Picks one of many',
    maintainer: 'Picker Team <team@picker.example>',
  },
  icons: [{ path: 'icons/icon-0.svg', size: 0, sha256 }],
  folders: ['services', 'services/api'],
  files: [
    {
      type: 'file',
      path: 'bundle.json',
      mode: '0644',
      size: 0,
      sha256,
      sha1: 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
      origin: 'product',
    },
    { type: 'symlink', path: 'vrooli', target: 'runtime' },
  ],
  rehearsal: { rehearsed: false, why: 'it was switched off' },
  components: [
    {
      id: 'app',
      kind: 'application',
      name: 'picker-wheel',
      version: '1.2.3',
      hashes: [],
      evidence: 'staged',
      depends_on: [],
      paths: [''],
    },
  ],
  lockfiles: [{ path: 'api/package-lock.json', sha256 }],
  base_node: { version: '26.10.0', sha256 },
  tools: { node: '26.10.0', go: '1.25.4' },
  hooks: [],
  scenario: 'scenarios/picker-wheel',
  provenance: { commit: 'da39a3ee5e6b4b0d3255bfef95601890afd80709', run_id: '4711' },
  feature_flags: {},
  security_checklists: [],
  secret_allow_list: [],
};
