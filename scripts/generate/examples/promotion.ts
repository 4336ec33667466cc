import type { GovernanceEntry } from '../../../schema/governance-log.ts';
import type { Promotion } from '../../../schema/promotion.ts';

const repository = 'https://github.com/owner/field-notes';
const commit = '4f2e1c0b9a8d7f6e5d4c3b2a190817263544f3e2';
const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const name = 'field-notes-1.2.0-linux-x64.tar.zst';
const run = `${repository}/actions/runs/4711`;
const release = `${repository}/releases/tag/v1.2.0`;

export const promotionExample: Promotion = {
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ name, digest: { sha256 } }],
  predicateType: 'https://github.com/vrooli/bundle-action/promotion/v1',
  predicate: {
    schema_version: 'promotion.v1',
    app: { name: 'field-notes', version: '1.2.0' },
    repository,
    run: {
      id: '4711',
      attempt: 1,
      commit,
      workflow: '.github/workflows/release.yml',
      event: 'push',
      url: run,
    },
    artifact: {
      id: '99',
      name: 'release-vrooli-bundle-field-notes',
      size: 54_263_810,
      sha256,
      url: `${run}/artifacts/99`,
    },
    release: { tag: 'v1.2.0', commit, url: release, channel: 'stable', rollout: 100 },
    files: [{ name, size: 54_263_000, sha256, url: `${repository}/releases/download/v1.2.0/${name}` }],
    checks: [{ id: 'rehearsal', result: 'passed', detail: 'started before it was released: linux-x64' }],
    approval: { environment: 'release', by: ['reviewer'], url: `${repository}/actions/runs/4712` },
    promoted: { by: 'maintainer', at: '2026-01-15T12:00:00Z', run_url: `${repository}/actions/runs/4712` },
  },
};

const entry = {
  schema_version: 'governance-entry.v1',
  who: 'maintainer',
  approved_by: ['reviewer'] as string[],
  app: 'field-notes',
  version: '1.2.0',
  tag: 'v1.2.0',
  release_url: release,
} as const;

export const governanceExamples: GovernanceEntry[] = [
  {
    ...entry,
    action: 'promoted',
    at: '2026-01-15T12:00:00Z',
    run_url: run,
    artifact_url: `${run}/artifacts/99`,
    artifact_sha256: sha256,
  },
  { ...entry, action: 'revoked', at: '2026-01-16T09:00:00Z', reason: 'It loses notes with pictures.' },
];
