import { afterEach, describe, expect, it } from '@jest/globals';
import { hasProgram } from '../../host/exec.ts';
import { PipelineError } from '../../pipeline/errors.ts';
import { planDefaultFormats } from '../../pipeline/formats/default-formats.ts';
import { toHostTarget } from '../../pipeline/shared/options/target.ts';
import { toOutDir } from '../shared/packaging-inputs.ts';
import { type BundleInputs, readBundleInputs, toArtifactName } from './inputs.ts';

const environment = { workspace: '/home/runner/work/repo', temp: '/home/runner/temp', all: {} };

/** Reads inputs as the runner sets them: INPUT_<NAME in upper case>. */
function read(inputs: Record<string, string>): BundleInputs {
  for (const [name, value] of Object.entries(inputs)) process.env[`INPUT_${name.toUpperCase()}`] = value;
  return readBundleInputs(environment);
}

function readFaults(inputs: Record<string, string>): string[] {
  try {
    read(inputs);
  } catch (error) {
    if (error instanceof PipelineError) return error.diagnostics.map(({ message }) => message);
    throw error;
  }
  throw new Error('nothing was refused');
}

afterEach(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith('INPUT_')) delete process.env[name];
});

describe('readBundleInputs', () => {
  it('has a default for everything', () => {
    expect(read({ target: 'linux-x64' })).toEqual({
      root: '/home/runner/work/repo',
      scenarioDir: '/home/runner/work/repo',
      tier: 'desktop',
      withSwaps: [],
      without: [],
      withScenarios: [],
      buildVariables: [],
      target: 'linux-x64',
      shell: 'browser',
      ...planDefaultFormats('linux-x64', toHostTarget(process.platform, process.arch), hasProgram),
      outDir: undefined,
      sourceDateEpoch: undefined,
      rehearsal: { mode: 'on', answers: {}, timeoutMs: 120_000 },
      signing: { mode: 'auto', identities: {}, withCredentials: expect.any(Function) },
      cache: true,
      version: undefined,
      upload: {
        artifactName: undefined,
        retentionDays: undefined,
        compressionLevel: 0,
        overwrite: false,
      },
    });
  });

  it('keeps apps and targets of one job apart by default, and an explicit folder as it is', () => {
    const dirOf = (inputs: Record<string, string>, app: string) => toOutDir(read(inputs), environment, app);
    expect(dirOf({ target: 'linux-x64' }, 'Pulse')).toBe('/home/runner/temp/vrooli-bundle/pulse-linux-x64');
    expect(dirOf({ target: 'linux-x64' }, 'beat')).toBe('/home/runner/temp/vrooli-bundle/beat-linux-x64');
    const names = ['Pulse', 'beat'].map((app) => toArtifactName({ artifactName: undefined }, app, 'win-x64'));
    expect(names).toEqual(['vrooli-bundle-pulse-win-x64', 'vrooli-bundle-beat-win-x64']);
    expect(toArtifactName({ artifactName: 'mine' }, 'beat', 'win-x64')).toBe('mine');
    expect(dirOf({ target: 'linux-x64', 'out-dir': 'out' }, 'beat')).toBe('/home/runner/work/repo/out');
  });

  it('takes paths from the workspace, and the scenario from the root', () => {
    const inputs = read({ root: 'source', scenario: 'scenarios/notes', 'out-dir': 'out', target: 'win-x64' });
    expect(inputs).toMatchObject({
      root: '/home/runner/work/repo/source',
      scenarioDir: '/home/runner/work/repo/source/scenarios/notes',
      outDir: '/home/runner/work/repo/out',
    });
  });

  it('reads how to rehearse, and never shows a value', () => {
    const inputs = read({
      rehearse: 'required',
      'rehearse-timeout': '30',
      'rehearse-secrets': 'A=hush-hush\nB=',
    });
    expect(inputs.rehearsal).toEqual({
      mode: 'required',
      answers: { A: 'hush-hush', B: '' },
      timeoutMs: 30_000,
    });
    const faults = readFaults({ rehearse: 'maybe', 'rehearse-secrets': 'hush-hush' }).join('\n');
    expect(faults).toContain('"rehearse": "maybe"');
    expect(faults).toContain('"rehearse-secrets": line 1');
    expect(faults).not.toContain('hush-hush');
  });

  it('reads every input', () => {
    const inputs = read({
      tier: 'tier-2-desktop',
      'with-swaps': 'postgres=embedded-postgres\n redis = embedded-redis \n',
      target: 'mac-arm64',
      formats: 'tar.zst',
      version: '2.0.0-rc.1',
      'source-date-epoch': '1760000000',
      'artifact-name': 'mine',
      'retention-days': '5',
      'compression-level': '9',
      overwrite: 'true',
      cache: 'false',
    });
    expect(inputs).toMatchObject({
      tier: 'desktop',
      withSwaps: [
        { original: 'postgres', replacement: 'embedded-postgres' },
        { original: 'redis', replacement: 'embedded-redis' },
      ],
      target: 'darwin-arm64',
      formats: ['tar.zst'],
      version: '2.0.0-rc.1',
      sourceDateEpoch: 1760000000,
      cache: false,
      upload: { artifactName: 'mine', retentionDays: 5, compressionLevel: 9, overwrite: true },
    });
    expect(read({ upload: 'false' }).upload).toBeUndefined();
  });

  it('reports every invalid input in one error', () => {
    const faults = readFaults({
      tier: 'moon',
      'with-swaps': 'postgres',
      target: 'beos-ppc',
      shell: 'tauri',
      formats: 'snap',
      version: 'latest',
      'source-date-epoch': 'now',
      'retention-days': '0',
      'compression-level': '10',
      overwrite: 'yes',
      cache: '1',
      upload: 'maybe',
      'artifact-name': 'notes: 1/2',
    });
    const named = faults.map((message) => /^input "([^"]+)"/.exec(message)?.[1]).sort();
    expect(named).toEqual(
      [
        'artifact-name',
        'cache',
        'compression-level',
        'formats',
        'overwrite',
        'retention-days',
        'shell',
        'source-date-epoch',
        'target',
        'tier',
        'upload',
        'version',
        'with-swaps',
      ].sort(),
    );
  });
});
