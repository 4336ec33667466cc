import { describe, expect, it } from '@jest/globals';
import type { Bundle } from '../../../schema/bundle/manifest.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { readTinyBundle } from '../../../test/packaging/context.ts';
import { PipelineError } from '../../errors.ts';
import { type FormatId, listFormats } from '../../formats/registry.ts';
import type { ShellId } from '../../shells/registry.ts';
import { planPackage } from './plan.ts';

const bundle = await readTinyBundle();

function plan(
  changes: { bundle?: Bundle; target?: Target; shell?: ShellId; formats?: FormatId[]; host?: Target } = {},
) {
  const { host = 'linux-x64', ...rest } = changes;
  return planPackage(
    { bundle, target: 'linux-x64', shell: 'browser', formats: ['deb', 'tar.zst'], ...rest },
    [],
    host,
  );
}

function refusal(changes: Parameters<typeof plan>[0]): PipelineError {
  try {
    plan(changes);
  } catch (error) {
    if (error instanceof PipelineError) return error;
    throw error;
  }
  throw new Error('it was expected to refuse');
}

const withService = (changes: object): Bundle => ({
  ...bundle,
  services: bundle.services.map((service, at) => (at === 0 ? { ...service, ...changes } : service)),
});

describe('planPackage', () => {
  it('computes every step and what it waits for', () => {
    expect(plan().steps.map(({ id, after }) => `${id} <- ${after.join(', ')}`)).toEqual([
      'copy-source <- ',
      'fetch-base-node:linux-x64 <- ',
      'compile-runtime <- fetch-base-node:linux-x64',
      'build-service:api <- copy-source, fetch-base-node:linux-x64',
      'build-service:ui <- copy-source, fetch-base-node:linux-x64',
      'stage-licenses <- fetch-base-node:linux-x64',
      'stage-files:shell <- ',
      'stage-icons <- ',
      'stage-assets <- stage-files:shell, build-service:api, build-service:ui, fetch-base-node:linux-x64, compile-runtime, stage-licenses',
      'stage-config <- stage-files:shell, build-service:api, build-service:ui, fetch-base-node:linux-x64, compile-runtime, stage-licenses, stage-assets',
      'stage-notices <- stage-files:shell, build-service:api, build-service:ui, fetch-base-node:linux-x64, compile-runtime, stage-licenses, stage-assets',
      'finish-bundle <- copy-source, fetch-base-node:linux-x64, compile-runtime, build-service:api, build-service:ui, stage-licenses, stage-files:shell, stage-icons, stage-assets, stage-config, stage-notices',
      'describe-payload <- copy-source, fetch-base-node:linux-x64, compile-runtime, build-service:api, build-service:ui, stage-licenses, stage-files:shell, stage-icons, stage-assets, stage-config, stage-notices, finish-bundle',
      'scan-payload <- finish-bundle, describe-payload',
      'check-limits <- finish-bundle, describe-payload',
      'read-origins <- scan-payload, check-limits',
      'read-tools <- read-origins',
      'make-installer:deb <- read-origins',
      'make-installer:tar.zst <- read-origins',
      'describe-installers <- read-tools, make-installer:deb, make-installer:tar.zst',
      'write-attestations <- describe-installers',
      'write-documents <- write-attestations',
    ]);
  });

  it('is plain data with no path of a machine', () => {
    const { steps } = plan();
    expect(JSON.parse(JSON.stringify(steps))).toEqual(steps);
    expect(JSON.stringify(steps)).not.toMatch(/"\//);
  });

  it('compiles for another system with the base Node of both, and without a shim on Windows', () => {
    const { steps } = plan({ target: 'win-x64', formats: ['tar.zst'] });
    expect(steps).toContainEqual({
      kind: 'compile-runtime',
      id: 'compile-runtime',
      phase: 'build',
      after: ['fetch-base-node:linux-x64', 'fetch-base-node:win-x64'],
      host: 'linux-x64',
      target: 'win-x64',
      to: 'runtime.exe',
      shim: undefined,
    });
  });

  it('ships no pages with the shell "none", and copies no sources that nothing builds', () => {
    expect(plan({ shell: 'none' }).steps.map(({ kind }) => kind)).not.toContain('stage-files');
    const prebuilt = {
      ...bundle,
      services: bundle.services.map(({ build: _, ...service }) => ({
        ...service,
        binaries: { universal: { path: `bin/${service.id}.cjs` } },
      })),
    };
    const { steps } = plan({ bundle: prebuilt });
    expect(steps.map(({ kind }) => kind)).not.toContain('copy-source');
    expect(steps).toContainEqual({
      kind: 'copy-prebuilt',
      id: 'copy-prebuilt:api',
      phase: 'stage',
      after: [],
      service: 'api',
      path: 'bin/api.cjs',
    });
  });

  it.each<[string, object, Target, object]>([
    ['an npm service', {}, 'linux-x64', { universal: { path: 'services/api/main.cjs' } }],
    [
      'a named script and its arguments',
      { binaries: { universal: { path: 'app/api.cjs', args: ['serve'] } } },
      'linux-x64',
      { universal: { path: 'app/api.cjs', args: ['serve'] } },
    ],
    [
      'a Go service',
      { build: { type: 'go', source_dir: 'api' } },
      'linux-x64',
      { 'linux-x64': { path: 'services/api/api' } },
    ],
    [
      'a Go service on Windows',
      { build: { type: 'go', source_dir: 'api' } },
      'win-x64',
      { 'win-x64': { path: 'services/api/api.exe' } },
    ],
    ['a UI', { type: 'ui-bundle' }, 'linux-x64', { universal: { path: 'services/api' } }],
    [
      'a UI named by its page',
      { type: 'ui-bundle', binaries: { universal: { path: 'web/index.html' } } },
      'linux-x64',
      { universal: { path: 'web/index.html' } },
    ],
    [
      'a kit resource',
      { build: undefined, kit: { name: 'embedded-postgres', version: '1' } },
      'linux-x64',
      { 'linux-x64': { path: 'resources/embedded-postgres/driver.cjs' } },
    ],
  ])('names the binary of %s', (_what, changes, target, expected) => {
    const [service] = plan({ bundle: withService(changes), target, formats: ['tar.zst'] }).services;
    const named =
      service?.from === 'nothing' || service === undefined ? {} : { [service.platform]: service.binary };
    expect(named).toEqual(expected);
  });

  it('lists the services without a program for the target', () => {
    const error = refusal({
      bundle: withService({ build: undefined, binaries: { 'win-x64': { path: 'a.exe' } } }),
    });
    expect(error).toMatchObject({ code: 'binary-missing', blame: 'input' });
    expect(error.diagnostics).toMatchObject([{ pointer: '/services/0/binaries/linux-x64' }]);
  });

  it('lists what this machine can make instead of a format that it cannot', () => {
    const error = refusal({ target: 'win-x64', formats: ['deb', 'tar.zst'] });
    expect(error).toMatchObject({ code: 'format-not-available', blame: 'usage' });
    expect(error.message).toBe('deb cannot be made for win-x64');
    expect(error.remedy).toContain(`linux-arm64: ${listFormats('linux-arm64', 'linux-x64').join(', ')}`);
    expect(refusal({ host: 'win-x64' }).message).toBe('deb cannot be made for linux-x64 on win-x64');
    expect(refusal({ formats: [] })).toMatchObject({ code: 'format-missing' });
  });
});
