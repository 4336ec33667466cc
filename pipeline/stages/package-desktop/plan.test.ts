import { describe, expect, it } from '@jest/globals';
import type { Format, Shell } from '../../../schema/artifact-manifest.ts';
import type { Bundle } from '../../../schema/bundle/manifest.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { readTinyBundle } from '../../../test/packaging/context.ts';
import { PipelineError } from '../../errors.ts';
import { planPackage } from './plan.ts';

const bundle = await readTinyBundle();

function plan(
  changes: { bundle?: Bundle; target?: Target; shell?: Shell; formats?: Format[]; host?: Target } = {},
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
      'copy sources <- ',
      'check base Node linux-x64 <- ',
      'stage shell <- ',
      'stage icons <- ',
      'build api <- copy sources',
      'build ui <- copy sources',
      'compile runtime <- check base Node linux-x64',
      'finish bundle <- copy sources, check base Node linux-x64, stage shell, stage icons, build api, build ui, compile runtime',
      'scan for secrets <- finish bundle',
      'write manifest <- scan for secrets',
      'make deb <- scan for secrets',
      'make tar.zst <- scan for secrets',
      'write documents <- write manifest, make deb, make tar.zst',
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
      id: 'compile runtime',
      after: ['check base Node linux-x64', 'check base Node win-x64'],
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
      id: 'copy api',
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

  it('says what is available instead of the Electron shell or a missing maker', () => {
    expect(refusal({ shell: 'electron' })).toMatchObject({
      blame: 'usage',
      remedy: 'choose one of: browser, none',
    });
    const error = refusal({ target: 'win-x64', formats: ['deb', 'msi', 'tar.zst'] });
    expect(error).toMatchObject({ code: 'format-not-available', blame: 'usage' });
    expect(error.message).toBe('no maker for deb, msi on win-x64');
    expect(error.remedy).toContain('linux-arm64: deb, tar.zst');
    expect(refusal({ formats: [] })).toMatchObject({ code: 'format-missing' });
  });
});
