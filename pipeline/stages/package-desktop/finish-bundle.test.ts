import { describe, expect, it } from '@jest/globals';
import type { Bundle } from '../../../schema/bundle/manifest.ts';
import { readTinyBundle } from '../../../test/packaging/context.ts';
import { PipelineError } from '../../errors.ts';
import { type FileFacts, finishBundle } from './finish-bundle.ts';
import { findMissingPrograms } from './programs.ts';
import { planService } from './services.ts';

const bundle = await readTinyBundle();
const asset = 'services/api/templates/greeting.txt';
const facts = new Map<string, FileFacts>([[asset, { size: 13, sha256: 'a'.repeat(64) }]]);

const finish = (from: Bundle, found: ReadonlyMap<string, FileFacts> = facts) =>
  finishBundle(
    from,
    from.services.map((service) => planService(service, 'linux-x64', 'linux-x64', () => 'driver.cjs')),
    found,
  );

function faultsOf(from: Bundle, found?: ReadonlyMap<string, FileFacts>): string[] {
  try {
    finish(from, found);
    return [];
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return error.diagnostics.map(({ code, pointer }) => `${code} ${pointer}`);
  }
}

const withApi = (changes: object): Bundle => ({
  ...bundle,
  services: bundle.services.map((service) => (service.id === 'api' ? { ...service, ...changes } : service)),
});

describe('finishBundle', () => {
  it("has this target's binaries only, and every asset with digest and size", () => {
    const binaries = { 'win-x64': { path: 'api.exe' }, 'linux-x64': { path: 'bin/api' } };
    const [api] = finish(withApi({ binaries, build: undefined, migrations: [] })).services;
    expect(api?.binaries).toEqual({ 'linux-x64': { path: 'bin/api' } });
    expect(api?.assets).toEqual([{ path: asset, sha256: 'a'.repeat(64), size_bytes: 13 }]);
  });

  it('does not change what it was given', () => {
    const before = structuredClone(bundle);
    finish(bundle);
    expect(bundle).toEqual(before);
  });

  it('reports assets without a source, and assets with a wrong digest', () => {
    expect(faultsOf(bundle, new Map())).toEqual(['asset-missing /services/0/assets/0']);
    const stated = withApi({ assets: [{ path: asset, sha256: 'b'.repeat(64) }] });
    expect(faultsOf(stated)).toEqual(['asset-digest-mismatch /services/0/assets/0/sha256']);
  });

  it('reports what the schema refuses in a finished bundle', () => {
    expect(faultsOf(withApi({ dependencies: ['absent'] }))).toEqual([
      expect.stringContaining('/services/0/dependencies/0'),
    ]);
  });
});

describe('findMissingPrograms', () => {
  it('checks binaries and commands with a path, not commands on PATH', async () => {
    const finished = finish(
      withApi({
        health: { type: 'command', command: ['${bundle}/bin/check'] },
        migrations: [
          { version: '1', command: ['services/api/main.cjs', 'up'] },
          { version: '2', command: ['node', 'x.js'] },
          { version: '3', command: ['bin/absent'] },
        ],
      }),
    );
    const there = new Set(['services/api/main.cjs', 'services/ui']);
    const missing = await findMissingPrograms(finished, async (path) => there.has(path));
    expect(missing.map(({ pointer, message }) => `${pointer} ${message}`)).toEqual([
      '/services/0/health/command/0 bin/check is not in the payload',
      '/services/0/migrations/2/command/0 bin/absent is not in the payload',
    ]);
  });
});
