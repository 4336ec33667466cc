import { describe, expect, it } from '@jest/globals';
import type { Bundle } from '../../schema/bundle/manifest.ts';
import { planMigrations } from '../migrations/plan.ts';
import { detectGpu } from '../platform/gpu.ts';
import { linux } from '../platform/linux/platform.ts';
import { macos } from '../platform/macos/platform.ts';
import { windows } from '../platform/windows/platform.ts';
import { allocatePorts } from '../ports/allocate.ts';
import { toCandidates } from '../ports/candidates.ts';
import { toInheritedEnvironment } from '../spawn/environment.ts';
import { expandTemplates } from '../templates/expand.ts';
import { parseArguments } from './arguments.ts';
import { toStartOrder } from './start/dry-run.ts';

describe('ports', () => {
  const range = { min: 100, max: 103 };
  const bundle = (requests: object[], changes: object = {}) =>
    ({
      app: { name: 'shelf' },
      ipc: { port: 101 },
      services: [{ id: 'a', ports: { requested: requests } }],
      ...changes,
    }) as unknown as Bundle;

  it('skip the control ports (configured and in use), reserved and taken ports', async () => {
    const wide = { min: 100, max: 110 };
    const given = bundle(
      [
        { name: 'x', range: wide },
        { name: 'y', range: wide },
      ],
      { ports: { reserved: [102] } },
    );
    const free = async (port: number) => port !== 104;
    expect(await allocatePorts(given, [100], free)).toEqual({ a: { x: 103, y: 105 } });
  });

  it('use the default range of the manifest, or the built-in one', async () => {
    const free = async () => true;
    const given = bundle([{ name: 'x' }], { ports: { default_range: range, reserved: [] } });
    expect(await allocatePorts(given, [], free)).toEqual({ a: { x: 100 } });
    expect(await allocatePorts(bundle([{ name: 'x' }]), [], free)).toEqual({
      a: { x: toCandidates({ min: 47_000, max: 47_999 }, 'shelf').next().value },
    });
  });

  it('name the service whose range is full or inverted', async () => {
    const none = async () => false;
    await expect(allocatePorts(bundle([{ name: 'x', range }]), [], none)).rejects.toThrow(
      'service a: port x: no free port in 100-103',
    );
    const inverted = bundle([{ name: 'x', range: { min: 5, max: 4 } }]);
    await expect(allocatePorts(inverted, [], none)).rejects.toThrow(
      'invalid range 5-4: min is larger than max',
    );
  });
});

describe('templates', () => {
  const scope = {
    appData: '/data',
    bundleRoot: '/bundle',
    ports: { a: { http: 5 }, 'a.b': { c: 6 } },
    secret: (id: string) => (id === 'key' ? '${data}' : undefined),
  };

  it('are replaced by folders, ports and secrets, and values are not expanded again', () => {
    const text = '${data}/x:${bundle}:${a.http}:${a.b.c}:${secret:key}';
    expect(expandTemplates(text, scope, 'env')).toBe('/data/x:/bundle:5:6:${data}');
  });

  it.each([
    '${nothing}',
    '${a.ws}',
    '${b.http}',
    '${secret:other}',
    '${}',
    '${__proto__.x}',
    '${a.constructor}',
  ])('%s is unknown', (text) => {
    expect(() => expandTemplates(text, scope, 'a: env: X')).toThrow(`a: env: X: unknown template ${text}`);
  });
});

describe('migrations', () => {
  const all = [{ version: '1' }, { version: '2', run_on: 'install' }, { version: '3', run_on: 'upgrade' }];
  const given = [...all, { version: '4', run_on: 'always' }].map((one) => ({
    ...one,
    command: ['x'],
  })) as Parameters<typeof planMigrations>[0];
  const versions = (applied: string[], from: string | undefined, to: string) =>
    planMigrations(given, applied, from, to).map(({ version }) => version);

  it.each([
    ['a first start', [], undefined, '1.0', ['1', '2', '4']],
    ['the next start', ['1', '2'], '1.0', '1.0', ['4']],
    ['an upgrade', ['1', '2'], '1.0', '2.0', ['3', '4']],
    ['an upgrade that had got so far', ['1', '2', '3'], '1.0', '2.0', ['4']],
    ['an upgrade that brings the first migrations', [], '1.0', '2.0', ['1', '3', '4']],
  ])('at %s', (_, applied, from, to, expected) => {
    expect(versions(applied, from, to)).toEqual(expected);
  });
});

describe('the GPU', () => {
  const traces = { linux: linux.gpuTraces, darwin: macos.gpuTraces, win32: windows.gpuTraces };
  const look = (platform: keyof typeof traces, environment: NodeJS.ProcessEnv, files: string[] = []) =>
    detectGpu({ traces: traces[platform](environment), environment, exists: (path) => files.includes(path) });

  it('is detected by files of its driver, or set by the environment', () => {
    expect(look('linux', {})).toMatchObject({ available: false, mode: 'cpu' });
    expect(look('linux', {}, ['/dev/nvidia0'])).toEqual({
      available: true,
      mode: 'gpu',
      source: '/dev/nvidia0',
    });
    expect(look('linux', { BUNDLE_GPU_AVAILABLE: 'false' }, ['/dev/nvidia0']).available).toBe(false);
    expect(look('linux', { BUNDLE_GPU_AVAILABLE: '1' }).available).toBe(true);
    expect(look('win32', { SystemRoot: 'D:\\W' }, ['D:\\W\\System32\\nvcuda.dll']).available).toBe(true);
    expect(look('darwin', {}).available).toBe(true);
  });
});

describe('the rest', () => {
  it("inherits only variables of the user's session", () => {
    const own = {
      PATH: '/bin',
      LC_TIME: 'C',
      XDG_RUNTIME_DIR: '/run',
      Path: 'p',
      TOKEN: 'x',
      LD_PRELOAD: 'y',
    };
    expect(toInheritedEnvironment(own)).toEqual({
      PATH: '/bin',
      LC_TIME: 'C',
      XDG_RUNTIME_DIR: '/run',
      Path: 'p',
    });
  });

  it('orders services after their dependencies', () => {
    const services = [{ id: 'c', dependencies: ['b'] }, { id: 'a' }, { id: 'b', dependencies: ['a'] }];
    expect(toStartOrder({ services } as unknown as Bundle)).toEqual(['a', 'b', 'c']);
  });

  it.each([
    [['--manifest', 'x'], 'run'],
    [['--manifest=x', '--dry-run', '--app-data', 'd', '--bundle-root', 'r'], 'run'],
    [['--version'], 'version'],
    [['--help'], 'help'],
    [[], 'misuse'],
    [['--manifest'], 'misuse'],
    [['--manifest', ''], 'misuse'],
    [['--manifest', 'x', 'y'], 'misuse'],
    [['--manifest', 'x', '--app-data='], 'misuse'],
    [['status'], 'misuse'],
  ])('reads %j as %s', (argv, kind) => {
    expect(parseArguments(argv).kind).toBe(kind);
  });

  it.each([
    [
      ['--manifest', 'a', '--bundle-root', 'b', '--app-data', 'c'],
      { manifest: 'a', bundleRoot: 'b', appData: 'c' },
    ],
    [['--manifest=a', '--bundle-root=b', '--app-data=c'], { manifest: 'a', bundleRoot: 'b', appData: 'c' }],
    [['--manifest', 'a', '--manifest', 'b'], { manifest: 'b' }],
    [['--manifest=a', '--manifest', 'b'], { manifest: 'b' }],
  ])('reads %j', (argv, run) => {
    expect(parseArguments(argv)).toEqual({ kind: 'run', run: { ...run, dryRun: false } });
  });
});
