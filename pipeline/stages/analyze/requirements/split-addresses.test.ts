import { describe, expect, it } from '@jest/globals';
import type { ProposedSwap } from '../../../../schema/analysis.ts';
import { catalogueResourceSchema } from '../../../../schema/catalogue.ts';
import { kitMemberSchema } from '../../../../schema/kit.ts';
import { openTexts } from '../../../../test/support/analyze-text.ts';
import { ResourceCatalogue } from '../../../shared/catalogue/catalogue.ts';
import { applySwaps } from '../../assemble/apply-swaps.ts';
import { Findings } from '../findings.ts';
import { ScenarioSource } from '../skeleton/source.ts';
import { withSplitAddresses } from './split-addresses.ts';

const member = kitMemberSchema.parse({
  name: 'small-model',
  version: '1',
  replaces: ['model'],
  parts: [],
  driver: 'driver.cjs',
  service: {
    id: 'small-model',
    type: 'resource',
    health: { type: 'tcp' },
    readiness: { type: 'port_open' },
  },
  provides: {
    env: { MODEL_HOST: '127.0.0.1:5', MODEL_PORT: '5' },
    split: { MODEL_HOST: { port: 'MODEL_PORT', value: '127.0.0.1' } },
  },
});
const resource = catalogueResourceSchema.parse({
  name: 'model',
  description: 'a model',
  class: 'llm-server',
  requirements: { ram_mb: 1, disk_mb: 1, cpu_cores: 1, gpu: 'none', network: 'none' },
  offline: true,
  swaps: [{ replacement: 'small-model', kind: 'drop-in', offline: true, fitness: 1, reason: 'is small' }],
});
const catalogue = new ResourceCatalogue([resource], [member]);
const swap: ProposedSwap = {
  original: 'model',
  replacement: 'small-model',
  tiers: ['desktop'],
  kind: 'drop-in',
  applied: true,
  shipped: true,
  offline: true,
  reason: '',
  limitations: '',
  fitness_delta: 0,
};

async function find(files: Record<string, string>, one = swap): Promise<ProposedSwap | undefined> {
  const workspace = await openTexts({
    'scenarios/s/.vrooli/service.json': JSON.stringify({ service: { name: 's', version: '1' } }),
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`scenarios/s/api/${path}`, text])),
  });
  const loaded = await workspace.scenario('scenarios/s');
  if (loaded?.config === undefined) throw new Error('the scenario is read');
  const source = new ScenarioSource(workspace.repository, new Findings(), loaded, loaded.config);
  return (await withSplitAddresses([source], [one], catalogue))[0];
}

const host = 'var host = os.Getenv("MODEL_HOST")\n';
const port = 'var port = os.Getenv("MODEL_PORT")\n';

describe('a variable with an address', () => {
  it('is a host where a file reads it together with the port', async () => {
    expect(await find({ 'main.go': host + port })).toEqual({ ...swap, split_addresses: ['MODEL_HOST'] });
  });

  it.each([
    ['no file reads it', { 'main.go': port }],
    ['a file reads it alone', { 'main.go': host }],
    ['another file reads the port', { 'main.go': host, 'other.go': port }],
  ])('stays an address where %s', async (_how, files) => {
    expect(await find(files)).toEqual(swap);
  });

  it('is not looked for without an applied swap', async () => {
    const one = { ...swap, applied: false };
    expect(await find({ 'main.go': host + port }, one)).toEqual(one);
  });

  it.each([
    [[], '127.0.0.1:5'],
    [['MODEL_HOST'], '127.0.0.1'],
  ])('with %j has the value %s in bundle.json', (split, value) => {
    const service = { id: 'api', type: 'api-binary', metadata: { resources: ['model'] } };
    const applied = { kit: member, files: [], included: [], isStrict: false, others: [] };
    const { services } = applySwaps({ services: [service] }, [
      { ...applied, swap: { ...swap, split_addresses: split } },
    ]);
    expect(services).toContainEqual(
      expect.objectContaining({ id: 'api', env: { MODEL_HOST: value, MODEL_PORT: '5' } }),
    );
  });
});
