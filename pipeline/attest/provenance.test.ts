import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { validateStatement } from '../../test/support/bill-validators.ts';
import { withTools } from '../../test/support/installed-tools.ts';
import { type ProvenanceFacts, toProvenance } from './provenance.ts';

jest.setTimeout(60_000);

const facts: ProvenanceFacts = {
  subjects: [{ name: 'tiny-app_1.0.0_amd64.deb', sha256: 'a'.repeat(64) }],
  byproducts: [{ name: 'tiny-app_1.0.0_amd64.deb.cdx.json', sha256: 'b'.repeat(64) }],
  product: { version: '1.0.0', commit: 'c'.repeat(40) },
  source: {
    repository: 'https://github.com/tiny/app',
    commit: 'd'.repeat(40),
    ref: 'refs/tags/v1',
    scenario: '.',
  },
  run: {
    id: '7',
    attempt: '2',
    runner: 'github-hosted',
    workflow: 'tiny/app/.github/workflows/a.yml@refs/tags/v1',
  },
  parameters: { target: 'linux-x64' },
  baseNode: { version: '26.10.0', sha256: 'e'.repeat(64) },
  kit: [{ purl: 'pkg:npm/%40kit/postgres@18.4.0', integrity: `sha512-${'A'.repeat(86)}==` }],
  lockfiles: [{ path: 'api/package-lock.json', sha256: 'f'.repeat(64) }],
  tools: { node: '26.10.0' },
  epoch: 1,
  compression: 'small' as const,
};

describe('toProvenance', () => {
  it('names installers, sources, pinned inputs, run and builder', () => {
    expect(toProvenance(facts)).toMatchObject({
      subject: [{ name: 'tiny-app_1.0.0_amd64.deb', digest: { sha256: 'a'.repeat(64) } }],
      predicate: {
        buildDefinition: {
          externalParameters: { source: { repository: 'https://github.com/tiny/app' }, target: 'linux-x64' },
          resolvedDependencies: [
            { uri: 'git+https://github.com/tiny/app@refs/tags/v1', digest: { gitCommit: 'd'.repeat(40) } },
            { digest: { sha256: 'e'.repeat(64) } },
            { uri: 'pkg:npm/%40kit/postgres@18.4.0', digest: { sha512: '0'.repeat(128) } },
            { name: 'api/package-lock.json' },
          ],
        },
        runDetails: {
          builder: { id: 'https://github.com/actions/runner/github-hosted' },
          metadata: { invocationId: 'https://github.com/tiny/app/actions/runs/7/attempts/2' },
        },
      },
    });
  });

  it('states no runner, commit and run that are unknown', () => {
    const text = JSON.stringify(
      toProvenance({ ...facts, source: { scenario: '.' }, run: {}, product: { version: '1.0.0' } }),
    );
    expect(text).toContain('/builders/local"');
    expect(text).not.toMatch(/gitCommit|invocationId|undefined/);
  });

  withTools('in-toto-attestation')('fits the schemas of the in-toto project', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'provenance-test-'));
    try {
      const file = join(dir, 'statement.json');
      await writeFile(file, JSON.stringify(toProvenance(facts)));
      await validateStatement(file);
      await writeFile(file, JSON.stringify(toProvenance(facts)).replace('"buildType"', '"typeOfBuild"'));
      await expect(validateStatement(file)).rejects.toThrow(/typeOfBuild/);
    } finally {
      await rm(dir, { recursive: true });
    }
  });
});
